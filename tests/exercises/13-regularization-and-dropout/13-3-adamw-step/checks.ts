import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

function problem(rng: Random) {
  const d = 2 + rng.int(4);
  const normals = (size = 1) => Array.from({ length: d }, () => rng.normal(0, size));
  const gradients = Array.from({ length: 1 + rng.int(6) }, () => normals(10 ** (2 * rng() - 1)));
  const beta1 = 0.5 + 0.45 * rng();
  const cfg = { lr: 0.02 + 0.2 * rng(), beta1, beta2: 0.8 + 0.19 * rng(), eps: 1e-3, decay: 0.1 + rng() };
  return { w: normals(), gradients, cfg };
}

/** A second opinion: weighted means over the whole past, instead of a memory; and the decay as a power. */
function byPast({ w, gradients, cfg }: ReturnType<typeof problem>) {
  const { lr, beta1, beta2, eps, decay } = cfg;
  const n = gradients.length;
  const past = (beta: number, j: number, until: number, f: (g: number) => number) => {
    let [sum, all] = [0, 0];
    for (let i = 0; i < until; i++) {
      const share = beta ** (until - 1 - i);
      sum += share * f(gradients[i]![j]!);
      all += share;
    }
    return { mean: sum / all, raw: (1 - beta) * sum };
  };
  const after = w.map((start, j) => {
    let value = start * (1 - lr * decay) ** n;
    for (let t = 1; t <= n; t++) {
      const step = past(beta1, j, t, (g) => g).mean / (Math.sqrt(past(beta2, j, t, (g) => g * g).mean) + eps);
      value -= lr * step * (1 - lr * decay) ** (n - t);
    }
    return value;
  });
  return {
    w: after,
    m: w.map((_, j) => past(beta1, j, n, (g) => g).raw),
    v: w.map((_, j) => past(beta2, j, n, (g) => g * g).raw),
    t: n,
  };
}

const close = { within: 1e-9 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the weights after some steps',
    points: 2,
    make: (rng) => problem(rng),
    probe: ({ adamwStep }, { w, gradients, cfg }) => {
      const s = { m: w.map(() => 0), v: w.map(() => 0), t: 0 };
      const at = [...w];
      for (const g of gradients) adamwStep(at, g, s, cfg);
      return at;
    },
    verdict: (input, found) => same(found, byPast(input).w, { ...close, what: 'w' }),
  }),

  check({
    name: 'the memory after some steps, and the gradient as it was',
    points: 1,
    make: (rng) => problem(rng),
    probe: ({ adamwStep }, { w, gradients, cfg }) => {
      const s = { m: w.map(() => 0), v: w.map(() => 0), t: 0 };
      const given = gradients.map((g) => [...g]);
      const at = [...w];
      for (const g of given) adamwStep(at, g, s, cfg);
      return { m: s.m, v: s.v, t: s.t, given };
    },
    verdict: (input, { m, v, t, given }) => {
      const wanted = byPast(input);
      return (
        same(m, wanted.m, { ...close, what: 's.m' }) ??
        same(v, wanted.v, { ...close, what: 's.v' }) ??
        same(t, wanted.t, { what: 's.t' }) ??
        same(given, input.gradients, { within: 0, what: 'g afterwards' })
      );
    },
  }),

  check({
    name: 'a weight whose gradient is always 0 only decays',
    points: 1,
    make: (rng) => {
      const { w, cfg } = problem(rng);
      return { w, cfg, steps: 2 + rng.int(20) };
    },
    probe: ({ adamwStep }, { w, cfg, steps }) => {
      const s = { m: w.map(() => 0), v: w.map(() => 0), t: 0 };
      const at = [...w];
      for (let t = 0; t < steps; t++)
        adamwStep(
          at,
          w.map(() => 0),
          s,
          cfg,
        );
      return at;
    },
    verdict: ({ w, cfg, steps }, found) =>
      same(
        found,
        w.map((one) => one * (1 - cfg.lr * cfg.decay) ** steps),
        { ...close, what: 'w' },
      ),
  }),

  // What tells decay from L2: the decay does not depend on the gradients at all.
  check({
    name: 'what the decay takes is the same whatever the gradients are',
    points: 2,
    make: (rng) => {
      const { w, gradients, cfg } = problem(rng);
      return { w, g: gradients[0]!, by: 2 + 50 * rng(), cfg };
    },
    probe: ({ adamwStep }, { w, g, by, cfg }) => {
      const once = (gradient: number[], decay: number) => {
        const at = [...w];
        adamwStep(at, gradient, { m: w.map(() => 0), v: w.map(() => 0), t: 0 }, { ...cfg, decay });
        return at;
      };
      const large = g.map((one) => by * one);
      return {
        small: [once(g, cfg.decay), once(g, 0)],
        large: [once(large, cfg.decay), once(large, 0)],
      };
    },
    verdict: ({ w, g, cfg }, { small, large }) => {
      const taken = ([first, second]: number[][]) => second!.map((one, i) => one - first![i]!);
      const wanted = w.map((one) => cfg.lr * cfg.decay * one);
      const adamAlone = w.map((one, i) => one - (cfg.lr * g[i]!) / (Math.abs(g[i]!) + cfg.eps));
      return (
        same((small as number[][])[1], adamAlone, { ...close, what: 'w without decay' }) ??
        same(taken(small as number[][]), wanted, { ...close, what: 'what the decay took' }) ??
        same(taken(large as number[][]), wanted, { ...close, what: 'what it took at large gradients' })
      );
    },
  }),
]);
