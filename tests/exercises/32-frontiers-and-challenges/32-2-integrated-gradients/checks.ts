import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

/** f(x) = sum of a x + x B x: of such functions the middle of each step gives the exact mean slope. */
interface Case {
  a: number[];
  B: number[][];
  x: number[];
  base: number[];
  steps: number;
}

const normals = (rng: Random, n: number) => Array.from({ length: n }, () => rng.normal());

function curved(rng: Random): Case {
  const n = 1 + rng.int(5);
  return {
    a: normals(rng, n),
    B: Array.from({ length: n }, () => normals(rng, n)),
    x: normals(rng, n),
    base: normals(rng, n),
    steps: 1 + rng.int(6),
  };
}

const dot = (u: number[], v: number[]) => u.reduce((sum, one, i) => sum + one * v[i]!, 0);
const slopesOf = ({ a, B }: Case, x: number[]) =>
  a.map((one, i) => one + dot(B[i]!, x) + B.reduce((sum, row, j) => sum + row[i]! * x[j]!, 0));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'shares of a curved function, from any base',
    points: 2,
    make: curved,
    probe: ({ integratedGradients }, { a, B, x, base, steps }) => {
      const f = (at: number[]) => {
        const [along, across] = [
          B.map((row) => row.reduce((s, v, j) => s + v * at[j]!, 0)),
          at.map((_, i) => B.reduce((s, row, j) => s + row[i]! * at[j]!, 0)),
        ];
        const value = at.reduce((s, v, i) => s + v * (a[i]! + along[i]!), 0);
        return { value, gradient: a.map((one, i) => one + along[i]! + across[i]!) };
      };
      return integratedGradients(f, x, base, steps);
    },
    verdict: (one, shares) => {
      const middle = one.x.map((v, i) => (v + one.base[i]!) / 2);
      const wanted = slopesOf(one, middle).map((slope, i) => slope * (one.x[i]! - one.base[i]!));
      return same(shares, wanted, { within: 1e-8, what: 'the shares' });
    },
  }),

  check({
    name: 'slopes are taken at the middle of each step, once for each',
    points: 1,
    make: (rng) => ({ x: rng.normal(), base: rng.normal(), steps: 1 + rng.int(7) }),
    probe: ({ integratedGradients }, { x, base, steps }) => {
      const places: number[] = [];
      const f = ([at]: number[]) => {
        places.push(at!);
        return { value: at! ** 4, gradient: [4 * at! ** 3] };
      };
      const shares = integratedGradients(f, [x], [base], steps);
      return { shares, places: [...new Set(places.map((at) => Math.round(1e6 * at)))].length };
    },
    verdict: ({ x, base, steps }, { shares, places }) => {
      let total = 0;
      for (let k = 0; k < steps; k++) total += 4 * (base + ((k + 0.5) / steps) * (x - base)) ** 3;
      if (places !== steps) return `f was asked at ${places} places for ${steps} steps`;
      return same(shares, [(total / steps) * (x - base)], {
        within: 1e-8,
        what: 'the share of x in x to the fourth',
      });
    },
  }),

  // Nobody knows these by heart: with many steps the shares of a bent function add up, and who did not move has none.
  check({
    name: 'the shares add up to f(x) less f(base), and an input that did not move has none',
    points: 2,
    make: (rng) => {
      const one = curved(rng);
      const still = rng.int(one.x.length);
      return { ...one, still, base: one.base.map((v, i) => (i === still ? one.x[i]! : v)) };
    },
    probe: ({ integratedGradients }, { a, x, base }) => {
      const f = (at: number[]) => {
        const z = at.reduce((s, v, i) => s + v * a[i]!, 0);
        const bent = Math.tanh(z);
        return { value: bent, gradient: a.map((one) => one * (1 - bent * bent)) };
      };
      return { shares: integratedGradients(f, x, base, 2000), gain: f(x).value - f(base).value };
    },
    verdict: ({ x, still }, { shares, gain }) => {
      if (!Array.isArray(shares) || shares.length !== x.length)
        return 'the answer is not a list as long as x';
      const total = shares.reduce((sum, one) => sum + one, 0);
      return (
        same(total, gain, { within: 1e-3, what: 'the sum of the shares' }) ??
        same(shares[still], 0, { within: 1e-9, what: 'the share of an input that did not move' })
      );
    },
  }),

  keepsInput(1),
]);
