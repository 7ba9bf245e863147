import { hidden, same } from 'downhill/grading';

// The continued fraction of tanh: another road than powers of e.
function byFraction(x: number): number {
  let below = 0;
  for (let odd = 59; odd >= 1; odd -= 2) below = (x * x) / (odd + below);
  return x === 0 ? 0 : below / x;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'numbers of everyday size',
    points: 1,
    make: (rng, index) => (index === 0 ? 0 : rng.normal(0, 2)),
    probe: ({ stableTanh }, x) => stableTanh(x),
    verdict: (x, found) => same(found, byFraction(x), { within: 1e-12, what: 'the tanh' }),
  }),

  check({
    name: 'large numbers give 1',
    points: 1,
    make: (rng, index) => (index === 0 ? 1e308 : 10 ** (2 + 6 * rng())),
    probe: ({ stableTanh }, x) => stableTanh(x),
    verdict: (_, found) => same(found, 1, { within: 1e-12, what: 'the tanh' }),
  }),

  check({
    name: 'large numbers below 0 give -1',
    points: 1,
    make: (rng, index) => (index === 0 ? -1e308 : -(10 ** (2 + 6 * rng()))),
    probe: ({ stableTanh }, x) => stableTanh(x),
    verdict: (_, found) => same(found, -1, { within: 1e-12, what: 'the tanh' }),
  }),

  check({
    name: 'the tanh of a sum follows from the tanhs of its parts',
    points: 1,
    make: (rng) => ({ a: rng.normal(0, 1.5), b: rng.normal(0, 1.5) }),
    probe: ({ stableTanh: f }, { a, b }) => ({ 'f(a)': f(a), 'f(b)': f(b), 'f(a + b)': f(a + b) }),
    verdict: ({ a, b }, answer) => {
      const [fa, fb] = [byFraction(a), byFraction(b)];
      return (
        same([answer['f(a)'], answer['f(b)']], [fa, fb], { within: 1e-12, what: 'f(a) and f(b)' }) ??
        same(answer['f(a + b)'], (fa + fb) / (1 + fa * fb), { within: 1e-10, what: 'f(a + b)' })
      );
    },
  }),

  check({
    name: 'powers of e are used, as was asked',
    points: 1,
    make: (rng) => rng.normal(0, 2),
    probe: ({ stableTanh }, x) => {
      const kept = { tanh: Math.tanh, sinh: Math.sinh, cosh: Math.cosh };
      const never = () => Number.NaN;
      Object.assign(Math, { tanh: never, sinh: never, cosh: never });
      try {
        return stableTanh(x);
      } finally {
        Object.assign(Math, kept);
      }
    },
    verdict: (x, found) => same(found, byFraction(x), { within: 1e-12, what: 'the tanh' }),
  }),
]);
