import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

interface Step {
  q: number;
  r: number;
  maxNext: number;
  alpha: number;
  gamma: number;
}

const someStep = (rng: Random): Step => ({
  q: rng.normal(),
  r: rng.normal(),
  maxNext: rng.normal(0, 2),
  alpha: 0.05 + 0.9 * rng(),
  gamma: 0.5 + 0.49 * rng(),
});

/** A second opinion: the weighted mean of the old value and the target. */
function updated({ q, r, maxNext, alpha, gamma }: Step, done: boolean): number {
  const ahead = done ? 0 : gamma * maxNext;
  return (1 - alpha) * q + alpha * r + alpha * ahead;
}

const close = { within: 1e-9, what: 'the new value' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a step on the way counts the reward and what is ahead, discounted',
    points: 1,
    make: (rng, index) =>
      index === 0 ? { q: 0.5, r: 0, maxNext: 0.5, alpha: 1, gamma: 0.8 } : someStep(rng),
    probe: ({ qUpdate }, { q, r, maxNext, alpha, gamma }) => qUpdate(q, r, maxNext, alpha, gamma, false),
    verdict: (step, found) => same(found, updated(step, false), close),
  }),

  check({
    name: 'the last step has nothing ahead',
    points: 1,
    make: (rng, index) => (index === 0 ? { q: 0, r: 1, maxNext: 7, alpha: 0.5, gamma: 0.9 } : someStep(rng)),
    probe: ({ qUpdate }, { q, r, maxNext, alpha, gamma }) => qUpdate(q, r, maxNext, alpha, gamma, true),
    verdict: (step, found) => same(found, updated(step, true), close),
  }),

  // Whoever knows a few answers by heart does not know what follows from them.
  check({
    name: 'rewards in another coin change the value alike; an alpha of 0 learns nothing, one of 1 forgets all',
    points: 1,
    make: (rng, index) => ({ ...someStep(rng), done: index % 2 === 0, coin: 2 + rng.int(9) }),
    probe: ({ qUpdate }, { q, r, maxNext, alpha, gamma, done, coin }) => ({
      coin: qUpdate(coin * q, coin * r, coin * maxNext, alpha, gamma, done),
      nothing: qUpdate(q, r, maxNext, 0, gamma, done),
      all: qUpdate(q, r, maxNext, 1, gamma, done),
      twice: qUpdate(qUpdate(q, r, maxNext, alpha, gamma, done), r, maxNext, alpha, gamma, done),
    }),
    verdict: ({ done, coin, ...step }, found) => {
      const wanted = {
        coin: coin * updated(step, done),
        nothing: step.q,
        all: updated({ ...step, alpha: 1 }, done),
        twice: updated({ ...step, q: updated(step, done) }, done),
      };
      return same(found, wanted, { within: 1e-9, what: 'the values' });
    },
  }),
]);
