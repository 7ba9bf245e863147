import { hidden, leaksNothing, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Table {
  values: number[];
  shape: number[];
}

/** Quarters: their squares and the sums of these are the same in 32 bits and in 64. */
function table(rng: Random, rank: number): Table {
  const shape = Array.from({ length: rank }, () => 1 + rng.int(4));
  const size = shape.reduce((product, n) => product * n, 1);
  return { shape, values: Array.from({ length: size }, () => (rng.int(41) - 20) / 4 || 1) };
}

function squares({ values }: Table): number {
  let sum = 0;
  for (const value of values) sum += value ** 2;
  return sum;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a list of numbers, some below zero',
    points: 1,
    make: (rng, index) => (index === 0 ? { values: [-3], shape: [1] } : table(rng, 1)),
    probe: ({ sumOfSquares }, { values, shape }, { tf }) => {
      const x = tf.tensor(values, shape);
      const sum = sumOfSquares(x);
      x.dispose();
      return sum;
    },
    verdict: (x, sum) => same(sum, squares(x), { within: 1e-4, what: 'the sum' }),
  }),

  check({
    name: 'a tensor of any shape, from a single number to four axes',
    points: 1,
    make: (rng, index) => (index === 0 ? { values: [1.5], shape: [] } : table(rng, 2 + (index % 3))),
    probe: ({ sumOfSquares }, { values, shape }, { tf }) => {
      const x = tf.tensor(values, shape);
      const sum = sumOfSquares(x);
      x.dispose();
      return sum;
    },
    verdict: (x, sum) => same(sum, squares(x), { within: 1e-4, what: 'the sum' }),
  }),

  // The tensors that are asked about are made from the first one, after it was used: it must still live.
  check({
    name: 'twice the numbers give four times the sum, another shape gives the same, and x still lives',
    points: 1,
    make: (rng, index) => table(rng, 1 + (index % 3)),
    probe: ({ sumOfSquares }, { values, shape }, { tf }) => {
      const x = tf.tensor(values, shape);
      const once = sumOfSquares(x);
      const [doubled, line] = [x.mul(2), x.reshape([-1])];
      const sums = { once, again: sumOfSquares(x), doubled: sumOfSquares(doubled), line: sumOfSquares(line) };
      for (const one of [x, doubled, line]) one.dispose();
      return sums;
    },
    verdict: (x, sums) => {
      const sum = squares(x);
      const wanted = { once: sum, again: sum, doubled: 4 * sum, line: sum };
      return same(sums, wanted, { within: 1e-3, what: 'the sums' });
    },
  }),

  leaksNothing(1),
]);
