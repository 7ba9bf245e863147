import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Vec = number[];

const normals = (rng: Random, n: number, sd = 1): Vec => Array.from({ length: n }, () => rng.normal(0, sd));
const positives = (rng: Random, n: number): Vec => Array.from({ length: n }, () => 0.1 + 3 * rng());

interface Input {
  w: Vec;
  gradients: Vec[];
  mean: Vec;
  lr: number;
  decay: number;
  eps: number;
}

function drawn(rng: Random, n = 1 + rng.int(6), steps = 1 + rng.int(5)): Input {
  const gradients = Array.from({ length: steps }, () => normals(rng, n, 2));
  const cfg = { lr: 0.01 + rng(), decay: 0.3 + 0.65 * rng(), eps: 0.5 * rng() };
  return { w: normals(rng, n), gradients, mean: positives(rng, n), ...cfg };
}

/** A second opinion: the average written out as a sum over all gradients so far. */
const wanted = ({ w, gradients, mean, lr, decay, eps }: Input): { w: Vec; mean: Vec } => {
  const after = (i: number, t: number) =>
    mean[i]! * decay ** (t + 1) +
    gradients.slice(0, t + 1).reduce((sum, g, at) => sum + (1 - decay) * decay ** (t - at) * g[i]! ** 2, 0);
  return {
    w: w.map((value, i) =>
      gradients.reduce((x, g, t) => x - (lr * g[i]!) / Math.sqrt(after(i, t) + eps), value),
    ),
    mean: w.map((_, i) => after(i, gradients.length - 1)),
  };
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one step, from any memory',
    points: 1,
    make: (rng) => drawn(rng, 1 + rng.int(6), 1),
    probe: ({ rmspropStep }, { w, gradients, mean, lr, decay, eps }) => {
      const [W, s, g] = [[...w], { mean: [...mean] }, [...gradients[0]!]];
      rmspropStep(W, g, s, { lr, decay, eps });
      return { w: W, mean: s.mean, g };
    },
    verdict: (input, found) =>
      same(found, { ...wanted(input), g: input.gradients[0]! }, { within: 1e-9, what: 'what is left' }),
  }),

  check({
    name: 'many steps, and the memory is the list that was given',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(5), 20),
    probe: ({ rmspropStep }, { w, gradients, mean, lr, decay, eps }) => {
      const [W, memory] = [[...w], [...mean]];
      for (const g of gradients) rmspropStep(W, [...g], { mean: memory }, { lr, decay, eps });
      return { w: W, mean: memory };
    },
    verdict: (input, found) => same(found, wanted(input), { within: 1e-8, what: 'what is left' }),
  }),

  // Weights do not know of each other: in another order the same happens to each.
  check({
    name: 'each weight goes its own way, and gradients of another size change nothing',
    points: 1,
    make: (rng) => {
      const input = drawn(rng, 4, 6);
      return { ...input, mean: input.w.map(() => 0), eps: 0, factor: 2 + 50 * rng() };
    },
    probe: ({ rmspropStep }, { w, gradients, lr, decay, eps, factor }) => {
      const walk = (turn: (list: Vec) => Vec, by: number) => {
        const [W, s] = [turn([...w]), { mean: w.map(() => 0) }];
        for (const g of gradients) rmspropStep(W, turn(g.map((one) => by * one)), s, { lr, decay, eps });
        return turn(W);
      };
      return { turned: walk((list) => [...list].reverse(), 1), large: walk((list) => list, factor) };
    },
    verdict: (input, { turned, large }) =>
      same(turned, wanted(input).w, { within: 1e-9, what: 'where the weights in another order end' }) ??
      same(large, wanted(input).w, { within: 1e-8, what: 'where the walk with large gradients ends' }),
  }),
]);
