import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Random = { (): number; int(n: number): number };

/** Chances above 0 that add up to one. */
function chances(rng: Random, n: number): Vec {
  const parts = Array.from({ length: n }, () => 0.05 + rng());
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/** The same with a place that never happens. */
function without(p: Vec, place: number): Vec {
  const rest = 1 - p[place]!;
  return p.map((pi, i) => (i === place ? 0 : pi / rest));
}

/** A second opinion: cross-entropy less entropy, in two sums. */
function divergence(p: Vec, q: Vec): number {
  let [cross, own] = [0, 0];
  for (const [i, pi] of p.entries()) {
    if (pi === 0) continue;
    cross -= pi * Math.log(q[i]!);
    own -= pi * Math.log(pi);
  }
  return cross - own;
}

const close = { within: 1e-9, what: 'the divergence' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'two distributions over two to nine outcomes',
    points: 1,
    make: (rng) => {
      const n = 2 + rng.int(8);
      return { p: chances(rng, n), q: chances(rng, n) };
    },
    probe: ({ klDivergence }, { p, q }) => klDivergence(p, q),
    verdict: ({ p, q }, found) => same(found, divergence(p, q), close),
  }),

  check({
    name: 'an outcome that never happens adds nothing, whatever q says of it',
    points: 1,
    make: (rng, index) => {
      const n = 3 + rng.int(5);
      const place = rng.int(n);
      const q = chances(rng, n);
      return { p: without(chances(rng, n), place), q: index % 2 ? without(q, place) : q };
    },
    probe: ({ klDivergence }, { p, q }) => klDivergence(p, q),
    verdict: ({ p, q }, found) => same(found, divergence(p, q), close),
  }),

  check({
    name: 'infinite where q rules out what happens, finite where p does',
    points: 1,
    make: (rng) => {
      const n = 3 + rng.int(5);
      const q = chances(rng, n);
      return { p: chances(rng, n), q, ruledOut: without(q, rng.int(n)) };
    },
    probe: ({ klDivergence }, { p, q, ruledOut }) => ({
      happens: klDivergence(p, ruledOut),
      never: klDivergence(ruledOut, q),
    }),
    verdict: ({ q, ruledOut }, found) =>
      same(found, { happens: Number.POSITIVE_INFINITY, never: divergence(ruledOut, q) }, close),
  }),

  // Two independent questions: what both cost is what each costs, and other names for the outcomes change nothing.
  check({
    name: 'zero of a distribution and itself; two independent questions add up; the order of outcomes is free',
    points: 1,
    make: (rng) => {
      const [n, m] = [2 + rng.int(3), 2 + rng.int(3)];
      return { p: chances(rng, n), q: chances(rng, n), r: chances(rng, m), s: chances(rng, m) };
    },
    probe: ({ klDivergence }, { p, q, r, s }) => ({
      itself: klDivergence(p, p),
      both: klDivergence(
        p.flatMap((pi) => r.map((rj) => pi * rj)),
        q.flatMap((qi) => s.map((sj) => qi * sj)),
      ),
      turned: klDivergence([...p].reverse(), [...q].reverse()),
    }),
    verdict: ({ p, q, r, s }, found) => {
      const wanted = { itself: 0, both: divergence(p, q) + divergence(r, s), turned: divergence(p, q) };
      return same(found, wanted, { within: 1e-9, what: 'the divergences' });
    },
  }),

  keepsInput(1),
]);
