import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  grads: number[][];
  C: number;
  sigma: number;
  draws: number[];
}

/** Gradients on both sides of the length C, one of them of zeros at times. */
function examples(rng: Random): Case {
  const width = 1 + rng.int(5);
  const C = 0.5 + 2 * rng();
  const grads = Array.from({ length: 1 + rng.int(6) }, () => {
    const size = (rng() < 0.5 ? 0.2 : 3) * C;
    return Array.from({ length: width }, () => rng.normal(0, size));
  });
  if (rng() < 0.5) grads[rng.int(grads.length)] = new Array(width).fill(0);
  return { grads, C, sigma: 2 * rng(), draws: Array.from({ length: width }, () => rng.normal()) };
}

/** A second opinion: each gradient as a direction and a length. */
function clippedMean({ grads, C }: Case): number[] {
  const directions = grads.map((g) => {
    const length = Math.hypot(...g);
    return length === 0 ? g : g.map((v) => (v / length) * Math.min(length, C));
  });
  return grads[0]!.map((_, i) => directions.reduce((sum, g) => sum + g[i]!, 0) / grads.length);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the mean of clipped gradients, without noise',
    points: 2,
    make: examples,
    probe: ({ dpAggregate }, { grads, C }) => dpAggregate(grads, C, 0, () => 1),
    verdict: (one, found) => same(found, clippedMean(one), { within: 1e-9, what: 'the mean' }),
  }),

  check({
    name: 'the noise: sigma times C on each number of the sum, a draw for each, in order',
    points: 2,
    make: examples,
    probe: ({ dpAggregate }, { grads, C, sigma, draws }) => {
      let drawn = 0;
      const mean = dpAggregate(grads, C, sigma, () => draws[drawn++ % draws.length]!);
      return { mean, drawn };
    },
    verdict: (one, found) => {
      const { grads, C, sigma, draws } = one;
      const mean = clippedMean(one).map((v, i) => v + (sigma * C * draws[i]!) / grads.length);
      return same(found, { mean, drawn: draws.length }, { within: 1e-9, what: 'mean and number of draws' });
    },
  }),

  // Nobody knows these by heart: one example, however wild, moves the sum by C at most.
  check({
    name: 'a wild example more changes the sum by no more than C',
    points: 1,
    make: (rng) => ({ ...examples(rng), wild: rng.normal(0, 1e4) }),
    probe: ({ dpAggregate }, { grads, C, wild }) => {
      const n = grads.length;
      const without = dpAggregate(grads, C, 0, () => 0).map((v) => v * n);
      const more = [...grads, grads[0]!.map((_, i) => (i % 2 === 0 ? wild : -wild))];
      const beside = dpAggregate(more, C, 0, () => 0).map((v) => v * (n + 1));
      return Math.hypot(...beside.map((v, i) => v - without[i]!));
    },
    verdict: ({ C }, moved) =>
      Math.abs(moved - C) <= 1e-6 * C ? undefined : 'a wild example does not change the sum by the length C',
  }),

  keepsInput(1),
]);
