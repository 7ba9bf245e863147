import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Vec = number[];

const normals = (rng: Random, n: number, sd = 1): Vec => Array.from({ length: n }, () => rng.normal(0, sd));

interface Input {
  w: Vec;
  gradients: Vec[];
  lr: number;
  rho: number;
  eps: number;
}

function drawn(rng: Random, n: number, steps: number): Input {
  const gradients = Array.from({ length: steps }, () => normals(rng, n, 2));
  return { w: normals(rng, n), gradients, lr: 0.2 + rng(), rho: 0.3 + 0.6 * rng(), eps: 0.01 + rng() };
}

/** A second opinion: each weight by itself, over those of its gradients that are finite, averages written out. */
function wanted({ w, gradients, lr, rho, eps }: Input): { w: Vec; mean: Vec; moved: Vec } {
  const mean = (list: Vec) =>
    list.reduce((sum, one, at) => sum + (1 - rho) * rho ** (list.length - 1 - at) * one * one, 0);
  const each = w.map((value, i) => {
    const slopes = gradients.map((g) => g[i]!).filter(Number.isFinite);
    const steps: Vec = [];
    for (const [t, g] of slopes.entries()) {
      steps.push(g * Math.sqrt((mean(steps) + eps) / (mean(slopes.slice(0, t + 1)) + eps)));
    }
    return { w: steps.reduce((x, d) => x - lr * d, value), mean: mean(slopes), moved: mean(steps) };
  });
  return {
    w: each.map((one) => one.w),
    mean: each.map((one) => one.mean),
    moved: each.map((one) => one.moved),
  };
}

/** Some gradients are no finite numbers, never the same place twice in a row. */
function withHoles(rng: Random, input: Input): Input {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const gradients = input.gradients.map((g, t) =>
    g.with((t + rng.int(g.length - 1)) % g.length, odd[rng.int(3)]!),
  );
  return { ...input, gradients };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'twenty steps with finite gradients',
    points: 2,
    make: (rng) => drawn(rng, 1 + rng.int(5), 20),
    probe: ({ adadeltaStep }, { w, gradients, ...cfg }) => {
      const [W, s] = [[...w], { mean: w.map(() => 0), moved: w.map(() => 0) }];
      for (const g of gradients) adadeltaStep(W, [...g], s, cfg);
      return { w: W, mean: s.mean, moved: s.moved };
    },
    verdict: (input, found) => same(found, wanted(input), { within: 1e-8, what: 'what is left' }),
  }),

  check({
    name: 'gradients that are not finite change nothing, and the others step as usual',
    points: 2,
    make: (rng) => withHoles(rng, drawn(rng, 3 + rng.int(3), 8)),
    probe: ({ adadeltaStep }, { w, gradients, ...cfg }) => {
      const [W, mean, moved] = [[...w], w.map(() => 0), w.map(() => 0)];
      for (const g of gradients) adadeltaStep(W, [...g], { mean, moved }, cfg);
      return { w: W, mean, moved };
    },
    verdict: (input, found) => same(found, wanted(input), { within: 1e-8, what: 'what is left' }),
  }),

  // Nobody knows these by heart: the walk turned round, and the weights in another order.
  check({
    name: 'opposite gradients lead to the opposite place, and each weight goes its own way',
    points: 1,
    make: (rng) => drawn(rng, 4, 6),
    probe: ({ adadeltaStep }, { w, gradients, ...cfg }) => {
      const walk = (turn: (list: Vec) => Vec) => {
        const [W, s] = [w.map(() => 0), { mean: w.map(() => 0), moved: w.map(() => 0) }];
        const given = gradients.map((g) => turn(g));
        for (const g of given) adadeltaStep(W, g, s, cfg);
        return { W, given };
      };
      return { back: walk((list) => list.map((one) => -one)).W, order: walk((list) => [...list].reverse()) };
    },
    verdict: (input, { back, order }) => {
      const right = wanted({ ...input, w: input.w.map(() => 0) }).w;
      const given = input.gradients.map((g) => [...g].reverse());
      return (
        same(
          back,
          right.map((one) => -one),
          { within: 1e-8, what: 'where the walk back ends' },
        ) ??
        same(order.W, [...right].reverse(), {
          within: 1e-8,
          what: 'where the weights in another order end',
        }) ??
        same(order.given, given, { what: 'the gradients that were given' })
      );
    },
  }),
]);
