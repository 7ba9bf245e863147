import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const logits = (rng: Random): number[] => Array.from({ length: 1 + rng.int(7) }, () => rng.normal(0, 1.5));

const softmax = (z: number[]): number[] =>
  z.map((zi) => 1 / z.reduce((sum, zj) => sum + Math.exp(zj - zi), 0));

/** The slopes as differences, without their formula. */
function byDifferences(z: number[]): number[][] {
  const h = 1e-5;
  const moved = (j: number, by: number) => softmax(z.map((zi, i) => (i === j ? zi + by : zi)));
  const columns = z.map((_, j) => {
    const [up, down] = [moved(j, h), moved(j, -h)];
    return up.map((value, i) => (value - down[i]!) / (2 * h));
  });
  return z.map((_, i) => columns.map((column) => column[i]!));
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the table agrees with differences',
    points: 2,
    make: (rng, index) => (index === 0 ? [3] : logits(rng)),
    probe: ({ softmaxJacobian }, z) => softmaxJacobian(z),
    verdict: (z, table) => same(table, byDifferences(z), { within: 1e-8, what: 'the table' }),
  }),

  check({
    name: 'it is finite and right for large logits, too',
    points: 1,
    make: (rng) => {
      const by = (rng() < 0.5 ? 1 : -1) * (800 + 5000 * rng());
      return logits(rng).map((zi) => zi + by);
    },
    probe: ({ softmaxJacobian }, z) => softmaxJacobian(z),
    verdict: (z, table) => same(table, byDifferences(z), { within: 1e-6, what: 'the table' }),
  }),

  // What nobody can know by heart: the changes along a direction, from the table and from the softmax itself.
  check({
    name: 'it tells where a small step leads, and a step of all logits leads nowhere',
    points: 2,
    make: (rng) => {
      const z = [rng.normal(), ...logits(rng)];
      return { z, step: z.map(() => rng.normal(0, 1e-3)) };
    },
    probe: ({ softmaxJacobian }, { z }) => softmaxJacobian(z),
    verdict: ({ z, step }, table) => {
      const J = table as number[][];
      const along = (by: number[]) => J.map((row) => row.reduce((sum, one, j) => sum + one * by[j]!, 0));
      const [from, to] = [softmax(z), softmax(z.map((zi, i) => zi + step[i]!))];
      const went = to.map((value, i) => value - from[i]!);
      return (
        same(table, byDifferences(z), { within: 1e-8, what: 'the table' }) ??
        same(along(step), went, { within: 1e-4, what: 'where the step leads' }) ??
        same(
          along(z.map(() => 1)),
          z.map(() => 0),
          { within: 1e-9, what: 'the step of all logits' },
        )
      );
    },
  }),

  keepsInput(1),
]);
