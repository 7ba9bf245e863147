import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Case {
  n: number;
  size: number;
  seed: number;
}

const draw = (rng: Random): Case => ({ n: 1 + rng.int(60), size: 1 + rng.int(12), seed: rng.int(100000) });

const counting = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'every batch is an Int32Array and full, but for the last, which holds the rest',
    points: 1,
    make: (rng, index) =>
      index === 0 ? { n: 12, size: 4, seed: 1 } : index === 1 ? { n: 3, size: 8, seed: 2 } : draw(rng),
    probe: ({ batches }, { n, size, seed }) => {
      const all = [...batches(n, size, seed)];
      return { sizes: all.map((batch) => batch.length), first: all[0] ?? [] };
    },
    verdict: ({ n, size }, { sizes, first }) => {
      const count = Math.ceil(n / size);
      const wanted = counting(count).map((i) => Math.min(size, n - i * size));
      if (!(first instanceof Int32Array) && Object.prototype.toString.call(first) !== '[object Int32Array]') {
        return 'the first batch is no Int32Array';
      }
      return same(sizes, wanted, { what: 'the list of sizes' });
    },
  }),

  check({
    name: 'every place comes once and none twice',
    points: 1,
    make: (rng) => draw(rng),
    probe: ({ batches }, { n, size, seed }) => [...batches(n, size, seed)].flatMap((batch) => [...batch]),
    verdict: ({ n }, found) =>
      same(
        [...found].sort((a, b) => a - b),
        counting(n),
        { what: 'the list of all places, sorted' },
      ),
  }),

  // The order belongs to the seed: in batches of any size it is the same one.
  check({
    name: 'the same seed gives the same order, whatever the size; another seed gives another',
    points: 1,
    make: (rng) => ({ n: 30 + rng.int(30), size: 2 + rng.int(9), seed: rng.int(100000) }),
    probe: ({ batches }, { n, size, seed }) => {
      const joined = (one: number, by: number) => [...batches(n, one, by)].flatMap((batch) => [...batch]);
      return {
        first: joined(size, seed),
        again: joined(size, seed),
        whole: joined(n, seed),
        other: joined(size, seed + 1),
      };
    },
    verdict: (_, { first, again, whole, other }) => {
      const equal = (a: number[], b: number[]) => a.length === b.length && a.every((one, i) => one === b[i]);
      if (!equal(first, again)) return 'two loops with the same seed gave two orders';
      if (!equal(first, whole)) return 'the order changed with the size of the batches';
      if (equal(first, other)) return 'another seed gave the same order';
      return undefined;
    },
  }),

  check({
    name: 'over many seeds every place comes first about equally often, and all orders occur',
    points: 1,
    cases: 2,
    make: (rng) => ({ from: rng.int(100000) }),
    probe: ({ batches }, { from }) =>
      Array.from({ length: 600 }, (_, i) => [...batches(4, 4, from + i)][0]!.join(' ')),
    verdict: (_, orders) => {
      const counts = [0, 0, 0, 0];
      for (const order of orders) counts[Number(order[0])]!++;
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      if (least < 100 || most > 200)
        return `of 600 orders, one place comes first ${most} times, one ${least}`;
      const different = new Set(orders).size;
      return different === 24 ? undefined : `of the 24 orders of four places, ${different} occur`;
    },
  }),
]);
