import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };
interface Layer {
  X: Float32Array;
  W: Float32Array;
  b: Float32Array;
  n: number;
  din: number;
  dout: number;
}

const normals = (rng: Random, length: number) => Float32Array.from({ length }, () => rng.normal());

/** A layer and some examples; n, din and dout differ, so that no two of them can be mixed up. */
function layer(rng: Random): Layer {
  const [n, din] = [2 + rng.int(4), 6 + rng.int(4)];
  const dout = 10 + rng.int(3);
  return { X: normals(rng, n * din), W: normals(rng, din * dout), b: normals(rng, dout), n, din, dout };
}

/** A second opinion: rows and columns as lists, dot products of them. */
function applied({ X, W, b, n, din, dout }: Layer): Float32Array {
  const rows = Array.from({ length: n }, (_, i) => [...X.slice(i * din, (i + 1) * din)]);
  const columns = Array.from({ length: dout }, (_, j) => [...W].filter((_, at) => at % dout === j));
  const dot = (u: number[], v: number[]) => u.reduce((sum, one, at) => sum + one * v[at]!, 0);
  return Float32Array.from(rows.flatMap((row) => columns.map((column, j) => dot(row, column) + b[j]!)));
}

const close = { within: 1e-4 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'weighted sums of every example into every unit',
    points: 2,
    make: (rng, index) => {
      const one = layer(rng);
      return index === 0 ? { ...one, X: one.X.slice(0, one.din), n: 1 } : one;
    },
    probe: ({ dense }, { X, W, b, n, din, dout }) => dense(X, W, b, n, din, dout),
    verdict: (input, Z) => same(Z, applied(input), close),
  }),

  check({
    name: 'a single input, and a single unit, are no special cases',
    points: 1,
    make: (rng, index) => {
      const [n, many] = [3, 2 + rng.int(4)];
      const [din, dout] = index % 2 === 0 ? [1, many] : [many, 1];
      return { X: normals(rng, n * din), W: normals(rng, din * dout), b: normals(rng, dout), n, din, dout };
    },
    probe: ({ dense }, { X, W, b, n, din, dout }) => dense(X, W, b, n, din, dout),
    verdict: (input, Z) => same(Z, applied(input), close),
  }),

  // Inputs in another order, with their rows of weights in the same order, change nothing: an MLP is blind to it.
  check({
    name: 'the order of the inputs does not matter, if the weights are in the same order',
    points: 1,
    make: (rng) => {
      const one = layer(rng);
      const { X, W, din, dout } = one;
      return {
        ...one,
        turnedX: X.map((_, at) => X[at - (at % din) + (din - 1 - (at % din))]!),
        turnedW: W.map((_, at) => W[(din - 1 - Math.floor(at / dout)) * dout + (at % dout)]!),
      };
    },
    probe: ({ dense }, { X, W, turnedX, turnedW, b, n, din, dout }) => ({
      Z: dense(X, W, b, n, din, dout),
      turned: dense(turnedX, turnedW, b, n, din, dout),
    }),
    verdict: (input, found) => {
      const Z = applied(input);
      return same(found, { Z, turned: Z }, close);
    },
  }),

  keepsInput(1),
]);
