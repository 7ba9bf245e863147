import { hidden, keepsInput } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
type Range = { from: number; to: number; log?: boolean };
type Space = Record<string, Range | number[]>;

interface Case {
  space: Space;
  n: number;
  seed: number;
}

const words = ['lr', 'decay', 'width', 'batch', 'momentum', 'depth', 'rate', 'noise'];

/** A space of two to five settings of all three kinds, with names in any order. */
function draw(rng: Random): Case {
  const from = rng.int(words.length);
  const names = Array.from({ length: 2 + rng.int(4) }, (_, i) => words[(from + 3 * i) % words.length]!);
  const entries = names.map((name, i): [string, Range | number[]] => {
    const low = 10 ** -(1 + rng.int(4));
    const kinds = [
      { from: low, to: low * 10 ** (1 + rng.int(4)), log: true },
      { from: -rng.int(5), to: 1 + rng.int(9) },
      Array.from({ length: 2 + rng.int(4) }, (_, at) => 2 ** at * (1 + rng.int(3))),
      { from: 0, to: 1, log: false },
    ];
    return [name, kinds[(from + i) % kinds.length]!];
  });
  return { space: Object.fromEntries(entries), n: 1 + rng.int(30), seed: rng.int(100000) };
}

const inside = (value: unknown, choice: Range | number[]): boolean => {
  if (typeof value !== 'number') return false;
  if (Array.isArray(choice)) return choice.includes(value);
  return value >= choice.from && value <= choice.to * (1 + 1e-12);
};

const share = (values: readonly number[], so: (value: number) => boolean) =>
  values.filter(so).length / values.length;

/** Quarters of a range should hold about a quarter each: with 2,000 draws the spread of a share is 0.01. */
const uneven = (places: readonly number[], what: string): string | undefined => {
  if (places.length !== 2000) return `${places.length} configurations came for 2000`;
  for (const quarter of [0, 1, 2, 3]) {
    const found = share(places, (place) => place >= quarter / 4 && place < (quarter + 1) / 4);
    if (Math.abs(found - 0.25) > 0.05) {
      return `of the draws ${what}, quarter ${quarter + 1} of the range holds a share of ${found.toFixed(2)}`;
    }
  }
  return undefined;
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'there are n configurations, each with every setting inside its range or list',
    points: 1,
    make: (rng) => draw(rng),
    probe: ({ randomSearch }, { space, n, seed }) => randomSearch(space, n, seed),
    verdict: ({ space, n }, found) => {
      if (found.length !== n) return `${found.length} configurations came for ${n}`;
      const names = Object.keys(space);
      for (const config of found) {
        if (Object.keys(config).length !== names.length)
          return 'a configuration has not the settings of the space';
        for (const name of names) {
          if (!inside(config[name], space[name]!)) return `${name} is ${config[name]}, which it must not be`;
        }
      }
      return undefined;
    },
  }),

  check({
    name: 'where log is set, every factor of ten gets the same share',
    points: 2,
    cases: 3,
    make: (rng) => ({
      from: 10 ** -(2 + rng.int(4)) * (1 + rng.int(3)),
      times: 10 ** (2 + rng.int(3)),
      seed: rng.int(100000),
    }),
    probe: ({ randomSearch }, { from, times, seed }) =>
      randomSearch({ rate: { from, to: from * times, log: true } }, 2000, seed).map(({ rate }) => rate!),
    verdict: ({ from, times }, rates) =>
      uneven(
        rates.map((rate) => Math.log(rate / from) / Math.log(times)),
        'on a log scale',
      ),
  }),

  check({
    name: 'where it is not, every part of the range gets its share; lists give each item theirs',
    points: 1,
    cases: 3,
    // The first range begins above 0, where a log scale would be possible, and is wide enough to tell.
    make: (rng, index) => ({
      from: index === 0 ? 1 + rng.int(3) : rng.int(9) - 4,
      wide: index === 0 ? 12 + rng.int(20) : 1 + rng.int(20),
      seed: rng.int(100000),
    }),
    probe: ({ randomSearch }, { from, wide, seed }) => {
      const space = { plain: { from, to: from + wide }, item: [7, 40, 9, 11] };
      return randomSearch(space, 2000, seed).map(({ plain, item }) => ({ plain: plain!, item: item! }));
    },
    verdict: ({ from, wide }, found) =>
      uneven(
        found.map(({ plain }) => (plain - from) / wide),
        'on a plain scale',
      ) ??
      uneven(
        found.map(({ item }) => [7, 40, 9, 11].indexOf(item) / 4),
        'from a list',
      ),
  }),

  // Two settings drawn with one number lie on a line; drawn by themselves they fill the square.
  check({
    name: 'each setting is drawn by itself',
    points: 1,
    cases: 3,
    make: (rng) => ({ seed: rng.int(100000) }),
    probe: ({ randomSearch }, { seed }) => {
      const space = { a: { from: 0, to: 1 }, b: { from: 1, to: 100, log: true }, c: [0, 1] };
      return randomSearch(space, 2000, seed).map(
        ({ a, b, c }) => [a!, Math.log(b!) / Math.log(100), c!] as const,
      );
    },
    verdict: (_, rows) => {
      const means = [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const by = (p: number, q: number) =>
          rows.reduce((sum, row) => sum + (row[p]! - means[p]!) * (row[q]! - means[q]!), 0);
        const likeness = by(i, j) / Math.sqrt(by(i, i) * by(j, j));
        if (!(Math.abs(likeness) < 0.12))
          return `settings ${i + 1} and ${j + 1} of a space of three rise and fall together`;
      }
      return undefined;
    },
  }),

  check({
    name: 'the same seed draws the same, another seed draws others',
    points: 1,
    make: (rng) => ({ ...draw(rng), n: 20 }),
    probe: ({ randomSearch }, { space, n, seed }) =>
      [0, 0, 1].map((more) => randomSearch({ ...space, x: { from: 0, to: 1 } }, n, seed + more)),
    verdict: (_, [first, again, other]) => {
      if (JSON.stringify(first) !== JSON.stringify(again)) return 'two calls with the same seed differ';
      if (JSON.stringify(first) === JSON.stringify(other)) return 'another seed gave the same';
      return undefined;
    },
  }),

  keepsInput(1),
]);
