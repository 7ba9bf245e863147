import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  x: number[];
  radius: number;
  bias: number;
  alpha: number;
  beta: number;
}

function drawn(rng: Random, index: number): Case {
  const x = Array.from({ length: index === 0 ? 1 : 1 + rng.int(12) }, () => rng.normal(0, 3));
  return { x, radius: rng.int(4), bias: 0.5 + 2 * rng(), alpha: 0.05 + rng(), beta: 0.25 + rng() };
}

/** A second opinion: every pair of channels is asked whether one hears the other. */
const heard = ({ x, radius, bias, alpha, beta }: Case): number[] =>
  x.map((one, c) => {
    let s = bias;
    for (const [k, other] of x.entries()) if (Math.abs(k - c) <= radius) s += alpha * other * other;
    return one * Math.exp(-beta * Math.log(s));
  });

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'channels, windows and exponents of many sizes',
    points: 1,
    make: drawn,
    probe: ({ lrn }, { x, radius, bias, alpha, beta }) => lrn(x, radius, bias, alpha, beta),
    verdict: (one, found) => same(found, heard(one), { within: 1e-9, what: 'the list' }),
  }),

  check({
    name: "with PyTorch's share of alpha, PyTorch's numbers",
    points: 1,
    make: (rng, index) => ({ ...drawn(rng, index), radius: 1 + rng.int(3) }),
    probe: ({ lrn }, { x, radius, bias, alpha, beta }) =>
      lrn(x, radius, bias, alpha / (2 * radius + 1), beta),
    verdict: (one, found) =>
      same(found, heard({ ...one, alpha: one.alpha / (2 * one.radius + 1) }), {
        within: 1e-9,
        what: 'the list',
      }),
  }),

  // Turned round, each channel has the same neighbours; with another sign, each is as loud as it was.
  check({
    name: 'channels turned round, and channels with another sign',
    points: 1,
    make: drawn,
    probe: ({ lrn: f }, { x, radius, bias, alpha, beta }) => ({
      turned: f([...x].reverse(), radius, bias, alpha, beta),
      opposite: f(
        x.map((one) => -one),
        radius,
        bias,
        alpha,
        beta,
      ),
    }),
    verdict: (one, found) => {
      const right = heard(one);
      const wanted = { turned: [...right].reverse(), opposite: right.map((v) => -v) };
      return same(found, wanted, { within: 1e-9, what: 'the lists' });
    },
  }),

  keepsInput(1),
]);
