import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };

/** A bowl whose directions are coupled: its gradient is A w - b. */
function bowl(rng: Random, n = 2 + rng.int(4)) {
  const R = Array.from({ length: n }, () => Array.from({ length: n }, () => rng.normal()));
  const A = R.map((row) => R.map((other) => row.reduce((sum, one, k) => sum + one * other[k]!, 0) / n));
  const b = Array.from({ length: n }, () => rng.normal());
  const w0 = Array.from({ length: n }, () => rng.normal());
  return { A, b, w0, lr: 0.05 + 0.2 * rng(), steps: 1 + rng.int(8) };
}

/** A second opinion: only the place before is needed for the next. */
function next({ A, b, lr }: { A: number[][]; b: number[]; lr: number }, w: number[]): number[] {
  return w.map((one, i) => {
    const slope = A[i]!.reduce((sum, a, j) => sum + a * w[j]!, 0) - b[i]!;
    return one - lr * slope;
  });
}

const close = { within: 1e-9 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the walk over a bowl, place by place',
    points: 2,
    make: (rng) => bowl(rng),
    probe: ({ gd }, { A, b, w0, lr, steps }) => {
      const grad = (w: number[]) => A.map((row, i) => row.reduce((sum, a, j) => sum + a * w[j]!, 0) - b[i]!);
      return gd(grad, w0, lr, steps);
    },
    verdict: (input, found) => {
      const wanted = [input.w0];
      while (wanted.length <= input.steps) wanted.push(next(input, wanted.at(-1)!));
      return same(found, wanted, close);
    },
  }),

  // A walk of a + b steps is a walk of a steps, and one of b steps from where that ended.
  check({
    name: 'a long walk is two short ones',
    points: 1,
    make: (rng) => ({
      w0: [rng.normal(), rng.normal()],
      lr: 0.1 + 0.1 * rng(),
      a: rng.int(4),
      b: 1 + rng.int(4),
    }),
    probe: ({ gd }, { w0, lr, a, b }) => {
      const grad = ([x, y]: number[]) => [x! ** 3 + y!, x! + 4 * y!];
      const before = gd(grad, w0, lr, a);
      return { long: gd(grad, w0, lr, a + b), before, after: gd(grad, before.at(-1)!, lr, b) };
    },
    verdict: ({ w0, lr, a, b }, found) => {
      const long = [w0];
      while (long.length <= a + b) {
        const [x, y] = long.at(-1)! as [number, number];
        long.push([x - lr * (x ** 3 + y), y - lr * (x + 4 * y)]);
      }
      return same(found, { long, before: long.slice(0, a + 1), after: long.slice(a) }, close);
    },
  }),

  keepsInput(1),
]);
