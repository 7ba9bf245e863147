import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const weights = (rng: Random): number[] => Array.from({ length: 3 + rng.int(10) }, () => rng.normal(0, 2));

/** A second opinion: what is left of w when its nearest point between -t and t is taken off. */
const left = (w: number[], t: number): number[] => w.map((one) => one - Math.min(t, Math.max(-t, one)));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'weights of both signs and any size',
    points: 1,
    make: (rng, index) => ({ w: index === 0 ? [] : weights(rng), t: 2 * rng() }),
    probe: ({ softThreshold }, { w, t }) => softThreshold(w, t),
    verdict: ({ w, t }, found) => same(found, left(w, t), { within: 1e-12, what: 'the list' }),
  }),

  check({
    name: 'weights within the fee become exactly 0, and a fee of 0 changes nothing',
    points: 1,
    make: (rng) => {
      const t = 0.1 + 3 * rng();
      return { w: Array.from({ length: 1 + rng.int(6) }, () => t * (2 * rng() - 1)), t };
    },
    probe: ({ softThreshold: f }, { w, t }) => ({ gone: f([...w], t), free: f([...w], 0) }),
    verdict: ({ w }, { gone, free }) =>
      same(
        (gone as number[]).map((one) => one === 0),
        w.map(() => true),
        { what: 'whether each is 0' },
      ) ?? same(free, w, { within: 0, what: 'the list at a fee of 0' }),
  }),

  // Nobody knows this by heart: a fee in two parts is the whole fee, and the mirror image has the mirrored answer.
  check({
    name: 'two fees one after the other are their sum, and signs are treated alike',
    points: 1,
    make: (rng) => ({ w: weights(rng), a: rng(), b: rng() }),
    probe: ({ softThreshold: f }, { w, a, b }) => ({
      once: f([...w], a + b),
      twice: f(f([...w], a), b),
      mirrored: f(
        w.map((one) => -one),
        a + b,
      ),
    }),
    verdict: ({ w, a, b }, { once, twice, mirrored }) =>
      same(once, left(w, a + b), { within: 1e-12, what: 'f(w, a + b)' }) ??
      same(twice, once, { within: 1e-12, what: 'f(f(w, a), b)' }) ??
      same(
        (mirrored as number[]).map((one) => -one),
        once,
        { within: 1e-12, what: 'f of the mirror image' },
      ),
  }),

  keepsInput(1),
]);
