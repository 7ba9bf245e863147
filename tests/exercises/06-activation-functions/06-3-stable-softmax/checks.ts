import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const logits = (rng: Random, spread = 2): number[] =>
  Array.from({ length: 1 + rng.int(9) }, () => rng.normal(0, spread));

/** A second opinion that takes no power of a large number: each share is 1 over a sum of ratios. */
const shares = (z: number[]): number[] =>
  z.map((zi) => 1 / z.reduce((sum, zj) => sum + Math.exp(zj - zi), 0));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'logits of everyday size',
    points: 1,
    make: (rng, index) => (index === 0 ? [7] : logits(rng)),
    probe: ({ stableSoftmax }, z) => stableSoftmax(z),
    verdict: (z, found) => same(found, shares(z), { within: 1e-12, what: 'the list' }),
  }),

  check({
    name: 'logits whose powers are too large for a number',
    points: 1,
    make: (rng, index) => logits(rng).map((zi) => zi + (index === 0 ? 1e5 : 800 + 1000 * rng())),
    probe: ({ stableSoftmax }, z) => stableSoftmax(z),
    verdict: (z, found) => same(found, shares(z), { within: 1e-9, what: 'the list' }),
  }),

  check({
    name: 'logits whose powers are all too small for a number',
    points: 1,
    make: (rng, index) => {
      const down = index === 0 ? 1e5 : 800 + 1000 * rng();
      return logits(rng).map((zi) => zi - down);
    },
    probe: ({ stableSoftmax }, z) => stableSoftmax(z),
    verdict: (z, found) => same(found, shares(z), { within: 1e-9, what: 'the list' }),
  }),

  check({
    name: 'logits that are a thousand apart',
    points: 1,
    make: (rng) => logits(rng, 1000),
    probe: ({ stableSoftmax }, z) => stableSoftmax(z),
    verdict: (z, found) => same(found, shares(z), { within: 1e-9, what: 'the list' }),
  }),

  // Whoever knows a few answers by heart does not know them for logits that were moved and turned round.
  check({
    name: 'a shift of all logits changes nothing, and the order of the classes is kept',
    points: 1,
    make: (rng) => ({ z: logits(rng), shift: rng.normal(0, 20) }),
    probe: ({ stableSoftmax: f }, { z, shift }) => ({
      plain: f([...z]),
      shifted: f(z.map((zi) => zi + shift)),
      turned: f([...z].reverse()),
    }),
    verdict: ({ z }, { plain, shifted, turned }) =>
      same(plain, shares(z), { within: 1e-12, what: 'f(z)' }) ??
      same(shifted, plain, { within: 1e-10, what: 'f of the shifted z' }) ??
      same(turned, [...(plain as number[])].reverse(), { within: 1e-12, what: 'f of z turned round' }),
  }),

  keepsInput(1),
]);
