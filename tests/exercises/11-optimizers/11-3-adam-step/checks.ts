import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Vec = number[];

const normals = (rng: Random, n: number, sd = 1): Vec => Array.from({ length: n }, () => rng.normal(0, sd));

interface Input {
  w: Vec;
  gradients: Vec[];
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

function drawn(rng: Random, n: number, steps: number): Input {
  const gradients = Array.from({ length: steps }, () => normals(rng, n, 10 ** rng.normal()));
  const cfg = { lr: 0.01 + rng(), beta1: 0.3 + 0.6 * rng(), beta2: 0.6 + 0.39 * rng(), eps: 0.1 * rng() };
  return { w: normals(rng, n), gradients, ...cfg };
}

/** The average with its correction: each gradient weighed by its age, over the sum of these weights. */
function average(values: Vec, beta: number): number {
  const weights = values.map((_, at) => beta ** (values.length - 1 - at));
  const total = weights.reduce((a, b) => a + b, 0);
  return values.reduce((sum, value, at) => sum + (weights[at]! / total) * value, 0);
}

/** A second opinion, which keeps nothing from step to step. */
function wanted({ w, gradients, lr, beta1, beta2, eps }: Input): Vec {
  return w.map((value, i) => {
    const all = gradients.map((g) => g[i]!);
    return all.reduce((x, _, t) => {
      const m = average(all.slice(0, t + 1), beta1);
      const v = average(
        all.slice(0, t + 1).map((g) => g * g),
        beta2,
      );
      return x - (lr * m) / (Math.sqrt(v) + eps);
    }, value);
  });
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the first step of all',
    points: 1,
    make: (rng) => drawn(rng, 1 + rng.int(5), 1),
    probe: ({ adamStep }, { w, gradients, ...cfg }) => {
      const [W, g] = [[...w], [...gradients[0]!]];
      adamStep(W, g, { m: w.map(() => 0), v: w.map(() => 0), t: 0 }, cfg);
      return { w: W, g };
    },
    verdict: (input, found) =>
      same(found, { w: wanted(input), g: input.gradients[0]! }, { within: 1e-9, what: 'what is left' }),
  }),

  check({
    name: 'twenty steps',
    points: 2,
    make: (rng) => drawn(rng, 1 + rng.int(5), 20),
    probe: ({ adamStep }, { w, gradients, ...cfg }) => {
      const [W, s] = [[...w], { m: w.map(() => 0), v: w.map(() => 0), t: 0 }];
      for (const g of gradients) adamStep(W, [...g], s, cfg);
      return W;
    },
    verdict: (input, found) => same(found, wanted(input), { within: 1e-8, what: 'the weights' }),
  }),

  check({
    name: 'the memory is kept in the lists that were given, without the correction, and t counts steps',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(4), 2 + rng.int(6)),
    probe: ({ adamStep }, { w, gradients, ...cfg }) => {
      const [m, v] = [w.map(() => 0), w.map(() => 0)];
      const state = { m, v, t: 0 };
      for (const g of gradients) adamStep([...w], [...g], state, cfg);
      return { m, v, t: state.t };
    },
    verdict: ({ w, gradients, beta1, beta2 }, found) => {
      const steps = gradients.length;
      const list = (i: number) => gradients.map((g) => g[i]!);
      const m = w.map((_, i) => average(list(i), beta1) * (1 - beta1 ** steps));
      const v = w.map(
        (_, i) =>
          average(
            list(i).map((g) => g * g),
            beta2,
          ) *
          (1 - beta2 ** steps),
      );
      return same(found, { m, v, t: steps }, { within: 1e-7, what: 'the memory' });
    },
  }),

  // Whoever knows a few answers by heart does not know them for other sizes, signs and orders.
  check({
    name: 'gradients of another size lead the same way, of another sign the opposite one',
    points: 2,
    make: (rng) => ({ ...drawn(rng, 3, 8), eps: 0, factor: 2 + 100 * rng() }),
    probe: ({ adamStep }, { w, gradients, factor, ...cfg }) => {
      const walk = (by: number) => {
        const [W, s] = [w.map(() => 0), { m: w.map(() => 0), v: w.map(() => 0), t: 0 }];
        for (const g of gradients)
          adamStep(
            W,
            g.map((one) => by * one),
            s,
            cfg,
          );
        return W;
      };
      return { large: walk(factor), back: walk(-1) };
    },
    verdict: (input, { large, back }) => {
      const right = wanted({ ...input, w: input.w.map(() => 0) });
      return (
        same(large, right, { within: 1e-8, what: 'where the walk with large gradients ends' }) ??
        same(
          back,
          right.map((one) => -one),
          { within: 1e-8, what: 'where the walk back ends' },
        )
      );
    },
  }),
]);
