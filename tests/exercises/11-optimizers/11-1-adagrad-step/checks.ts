import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Vec = number[];

const normals = (rng: Random, n: number, sd = 1): Vec => Array.from({ length: n }, () => rng.normal(0, sd));
const positives = (rng: Random, n: number): Vec => Array.from({ length: n }, () => 0.1 + 3 * rng());

interface Input {
  w: Vec;
  gradients: Vec[];
  sum: Vec;
  lr: number;
  eps: number;
}

function drawn(rng: Random, n = 1 + rng.int(6), steps = 1 + rng.int(5)): Input {
  const gradients = Array.from({ length: steps }, () => normals(rng, n, 2));
  return { w: normals(rng, n), gradients, sum: positives(rng, n), lr: 0.01 + rng(), eps: 0.5 * rng() };
}

/** A second opinion: each weight by itself, its sums from the beginning. */
const wanted = ({ w, gradients, sum, lr, eps }: Input): { w: Vec; sum: Vec } => {
  const after = (i: number, t: number) =>
    gradients.slice(0, t + 1).reduce((total, g) => total + g[i]! * g[i]!, sum[i]!);
  return {
    w: w.map((value, i) =>
      gradients.reduce((x, g, t) => x - lr * g[i]! * (after(i, t) + eps) ** -0.5, value),
    ),
    sum: w.map((_, i) => after(i, gradients.length - 1)),
  };
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one step, from any memory',
    points: 1,
    make: (rng) => drawn(rng, 1 + rng.int(6), 1),
    probe: ({ adagradStep }, { w, gradients, sum, lr, eps }) => {
      const [W, s, g] = [[...w], { sum: [...sum] }, [...gradients[0]!]];
      adagradStep(W, g, s, { lr, eps });
      return { w: W, sum: s.sum, g };
    },
    verdict: (input, found) =>
      same(found, { ...wanted(input), g: input.gradients[0]! }, { within: 1e-9, what: 'what is left' }),
  }),

  check({
    name: 'many steps, and the memory is the list that was given',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(5), 20),
    probe: ({ adagradStep }, { w, gradients, sum, lr, eps }) => {
      const [W, memory] = [[...w], [...sum]];
      for (const g of gradients) adagradStep(W, [...g], { sum: memory }, { lr, eps });
      return { w: W, sum: memory };
    },
    verdict: (input, found) => same(found, wanted(input), { within: 1e-8, what: 'what is left' }),
  }),

  // Nobody knows by heart what gradients of another size lead to; without eps it is the same place.
  check({
    name: 'gradients of another size and sign lead the same way, or the opposite one',
    points: 1,
    make: (rng) => {
      const input = drawn(rng, 3, 6);
      return { ...input, sum: input.w.map(() => 0), eps: 0, factor: 2 + 50 * rng() };
    },
    probe: ({ adagradStep }, { w, gradients, lr, eps, factor }) => {
      const walk = (by: number) => {
        const [W, s] = [w.map(() => 0), { sum: w.map(() => 0) }];
        for (const g of gradients) {
          const scaled = g.map((one) => by * one);
          adagradStep(W, scaled, s, { lr, eps });
        }
        return W;
      };
      return { plain: walk(1), large: walk(factor), back: walk(-1) };
    },
    verdict: (input, { plain, large, back }) => {
      const right = wanted({ ...input, w: input.w.map(() => 0) }).w;
      return (
        same(plain, right, { within: 1e-9, what: 'where the walk ends' }) ??
        same(large, right, { within: 1e-8, what: 'where the walk with large gradients ends' }) ??
        same(
          back,
          right.map((one) => -one),
          { within: 1e-9, what: 'where the walk back ends' },
        )
      );
    },
  }),
]);
