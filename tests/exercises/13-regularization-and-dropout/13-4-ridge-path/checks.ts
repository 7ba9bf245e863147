import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

function problem(rng: Random, { n = 3 + rng.int(6), d = 2 + rng.int(4) } = {}) {
  const X = Array.from({ length: n }, () => Array.from({ length: d }, () => rng.normal()));
  const y = X.map(() => rng.normal(0, 2));
  const lambdas = Array.from({ length: 2 + rng.int(4) }, () => 10 ** (3 * rng() - 2));
  return { X, y, lambdas };
}

const dot = (a: number[], b: number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0);

/** A second opinion: conjugate gradients on (X^T X + lambda I) w = X^T y, one price at a time. */
function byConjugates(X: number[][], y: number[], lambda: number): number[] {
  const times = (w: number[]) => {
    const Xw = X.map((x) => dot(x, w));
    return w.map((wj, j) => X.reduce((sum, x, i) => sum + x[j]! * Xw[i]!, lambda * wj));
  };
  let w = X[0]!.map(() => 0);
  let r = w.map((_, j) => X.reduce((sum, x, i) => sum + x[j]! * y[i]!, 0));
  let p = r;
  for (let step = 0; step < 20 * w.length && dot(r, r) > 1e-26; step++) {
    const Ap = times(p);
    const a = dot(r, r) / dot(p, Ap);
    w = w.map((wj, j) => wj + a * p[j]!);
    const next = r.map((rj, j) => rj - a * Ap[j]!);
    const b = dot(next, next) / dot(r, r);
    p = next.map((nj, j) => nj + b * p[j]!);
    r = next;
  }
  return w;
}

const wanted = ({ X, y, lambdas }: ReturnType<typeof problem>) =>
  lambdas.map((lambda) => byConjugates(X, y, lambda));
const close = { within: 1e-6, what: 'the weights' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'tables of any shape, prices in any order',
    points: 2,
    make: (rng, index) => (index === 0 ? problem(rng, { n: 4, d: 1 }) : problem(rng)),
    probe: ({ ridgePath }, { X, y, lambdas }) => ridgePath(X, y, lambdas),
    verdict: (input, found) => same(found, wanted(input), close),
  }),

  check({
    name: 'more columns than rows, and two columns that are the same',
    points: 1,
    make: (rng) => {
      const { X, y, lambdas } = problem(rng, { n: 2 + rng.int(2), d: 5 + rng.int(3) });
      return { X: X.map((x) => [...x, x[0]!]), y, lambdas };
    },
    probe: ({ ridgePath }, { X, y, lambdas }) => ridgePath(X, y, lambdas),
    verdict: (input, found) => same(found, wanted(input), close),
  }),

  // At least: the cost is flat there. Nobody has these answers by heart, and no formula is needed to see them wrong.
  check({
    name: 'each is the least: the slope of the cost is 0; and a higher price gives shorter lists',
    points: 1,
    make: (rng) => {
      const { X, y, lambdas } = problem(rng);
      return { X, y, lambdas: [...lambdas].sort((a, b) => a - b) };
    },
    probe: ({ ridgePath }, { X, y, lambdas }) => ridgePath(X, y, lambdas),
    verdict: (input, found) => {
      const { X, y, lambdas } = input;
      const shape = same(found, wanted(input), close);
      if (shape) return shape;
      const path = found as number[][];
      const slopes = path.map((w, at) =>
        w.map((wj, j) => X.reduce((sum, x, i) => sum + (dot(x, w) - y[i]!) * x[j]!, lambdas[at]! * wj)),
      );
      const sizes = path.map((w) => Math.hypot(...w));
      return (
        same(
          slopes,
          path.map((w) => w.map(() => 0)),
          { within: 1e-6, what: 'the slopes' },
        ) ??
        same(
          sizes.slice(1).map((size, i) => size <= sizes[i]! + 1e-9),
          sizes.slice(1).map(() => true),
          { what: 'whether each is no longer than the one before' },
        )
      );
    },
  }),

  check({
    name: 'answers three times as large have weights three times as large, and columns may change places',
    points: 1,
    make: (rng) => ({ ...problem(rng), by: 1 + 4 * rng() }),
    probe: ({ ridgePath: f }, { X, y, lambdas, by }) => ({
      plain: f(X, y, lambdas),
      larger: f(
        X,
        y.map((one) => by * one),
        lambdas,
      ),
      turned: f(
        X.map((x) => [...x].reverse()),
        y,
        lambdas,
      ),
    }),
    verdict: (input, { plain, larger, turned }) => {
      const rows = plain as number[][];
      return (
        same(plain, wanted(input), close) ??
        same(
          larger,
          rows.map((w) => w.map((one) => input.by * one)),
          { within: 1e-6, what: 'the weights of larger answers' },
        ) ??
        same(
          turned,
          rows.map((w) => [...w].reverse()),
          { within: 1e-6, what: 'the weights of turned columns' },
        )
      );
    },
  }),

  keepsInput(1),
]);
