import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };

interface Case {
  rows: number[];
  y: number[];
  frac: number;
  seed: number;
}

/** Rows that are all different, with labels of two to four classes in any order; not every class begins at 0. */
function draw(rng: Random, least = 4): Case {
  const first = rng.int(3);
  const classes = Array.from({ length: 2 + rng.int(3) }, (_, c) => ({
    label: first + 2 * c,
    count: least + rng.int(9),
  }));
  const y = rng.shuffle(classes.flatMap(({ label, count }) => Array<number>(count).fill(label)));
  const rows = y.map((_, i) => 1000 + 7 * i);
  return { rows, y, frac: [0.2, 0.25, 0.3, 0.5][rng.int(4)]!, seed: rng.int(100000) };
}

const byNumber = (a: number, b: number) => a - b;

const counts = (y: readonly number[]): Map<number, number> => {
  const found = new Map<number, number>();
  for (const label of y) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'no row is in both parts, none is lost, none is made up',
    points: 1,
    make: (rng) => draw(rng),
    probe: ({ trainTestSplit }, { rows, y, frac, seed }) => {
      const { train, test } = trainTestSplit(rows, y, frac, seed);
      return [...train.rows, ...test.rows];
    },
    verdict: ({ rows }, found) =>
      same([...found].sort(byNumber), [...rows].sort(byNumber), { what: 'the list of both parts, sorted' }),
  }),

  check({
    name: 'every row keeps its label',
    points: 1,
    make: (rng) => draw(rng),
    probe: ({ trainTestSplit }, { rows, y, frac, seed }) => {
      const { train, test } = trainTestSplit(rows, y, frac, seed);
      return { train, test };
    },
    verdict: ({ rows, y }, { train, test }) => {
      const labelOf = new Map(rows.map((row, i) => [row, y[i]!]));
      const wanted = [train, test].map((side) => side.rows.map((row) => labelOf.get(row)));
      return same([train.y, test.y], wanted, { what: 'the labels of both parts' });
    },
  }),

  check({
    name: 'of every class the wanted share is in the test part, give or take one',
    points: 1,
    make: (rng, index) => {
      if (index > 0) return draw(rng);
      return { rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], y: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1], frac: 0.5, seed: 3 };
    },
    probe: ({ trainTestSplit }, { rows, y, frac, seed }) => trainTestSplit(rows, y, frac, seed).test.y,
    verdict: ({ y, frac }, tested) => {
      const found = counts(tested);
      for (const [label, count] of counts(y)) {
        const has = found.get(label) ?? 0;
        if (Math.abs(has - frac * count) > 1)
          return `one class has ${has} rows in the test part, too far from its share`;
      }
      return undefined;
    },
  }),

  // Which places are tested depends on y, frac and seed, never on what the rows hold.
  check({
    name: 'the same seed tests the same places, whatever the rows hold; another seed tests others',
    points: 1,
    make: (rng) => draw(rng, 8),
    probe: ({ trainTestSplit }, { rows, y, frac, seed }) => {
      const places = (list: number[], by: number) => {
        const { test } = trainTestSplit(list, y, frac, by);
        return test.rows.map((row) => list.indexOf(row)).sort((a, b) => a - b);
      };
      const turned = rows.map((row) => -3 * row);
      const others = [1, 2, 3].map((more) => places(rows, seed + more));
      return { first: places(rows, seed), again: places(rows, seed), turned: places(turned, seed), others };
    },
    verdict: (_, { first, again, turned, others }) => {
      const [one, ...rest] = [first, again, turned, ...others].map((list) => list.join(' '));
      if (rest[0] !== one) return 'two calls with the same seed gave two splits';
      if (rest[1] !== one) return 'other rows with the same labels and seed were split in another way';
      if (rest.slice(2).every((other) => other === one)) return 'three other seeds all gave the same split';
      return undefined;
    },
  }),

  check({
    name: 'over many seeds every row is tested about equally often',
    points: 1,
    cases: 2,
    make: (rng, index) => ({
      y: index === 0 ? [0, 0, 0, 0, 1, 1, 1, 1] : rng.shuffle([2, 2, 2, 2, 5, 5, 5, 5]),
      from: rng.int(100000),
    }),
    probe: ({ trainTestSplit }, { y, from }) => {
      const tested = y.map(() => 0);
      const rows = y.map((_, i) => i);
      for (let i = 0; i < 400; i++) {
        for (const row of trainTestSplit(rows, y, 0.5, from + i).test.rows) tested[row]!++;
      }
      return tested;
    },
    verdict: (_, tested) => {
      const [least, most] = [Math.min(...tested), Math.max(...tested)];
      if (tested.length === 8 && least >= 140 && most <= 260) return undefined;
      return `of 400 splits in halves, one row is tested in ${most}, another in ${least}`;
    },
  }),

  keepsInput(1),
]);
