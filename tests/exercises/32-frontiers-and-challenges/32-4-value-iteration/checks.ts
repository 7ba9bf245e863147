import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type World = { p: number; next: number; reward: number }[][][];

/** A few places, each with one to three actions of one to three outcomes; the last place is an end. */
function world(rng: Random): World {
  const places = 2 + rng.int(5);
  return Array.from({ length: places }, (_, s) => {
    if (s === places - 1) return [];
    return Array.from({ length: 1 + rng.int(3) }, () => {
      const shares = Array.from({ length: 1 + rng.int(3) }, () => 0.1 + rng());
      const all = shares.reduce((a, b) => a + b, 0);
      return shares.map((share) => ({ p: share / all, next: rng.int(places), reward: rng.normal() }));
    });
  });
}

/** A second opinion: many rounds in place, the places in backward order. */
function worthOf(mdp: World, gamma: number): number[] {
  const V = mdp.map(() => 0);
  for (let round = 0; round < 4000; round++) {
    for (let s = mdp.length - 1; s >= 0; s--) {
      if (mdp[s]!.length === 0) continue;
      let most = Number.NEGATIVE_INFINITY;
      for (const outcomes of mdp[s]!) {
        let sum = 0;
        for (const { p, next, reward } of outcomes) sum += p * reward + p * gamma * V[next]!;
        most = Math.max(most, sum);
      }
      V[s] = most;
    }
  }
  return V;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the values of worlds drawn by lot, with a discount',
    points: 2,
    make: (rng) => ({ mdp: world(rng), gamma: 0.5 + 0.4 * rng() }),
    probe: ({ valueIteration }, { mdp, gamma }) => valueIteration(mdp, gamma, 1e-10),
    verdict: ({ mdp, gamma }, values) =>
      same(values, worthOf(mdp, gamma), { within: 1e-6, what: 'the values' }),
  }),

  // A long corridor: what is at its end takes as many rounds as it has places to be felt at its beginning.
  check({
    name: 'a long corridor with costs on the way, without a discount',
    points: 1,
    make: (rng) => ({ length: 120 + rng.int(100), cost: 0.01 * rng(), goal: 1 + rng() }),
    probe: ({ valueIteration }, { length, cost, goal }) => {
      const step = (to: number) => [{ p: 1, next: to, reward: to === length - 1 ? goal : -cost }];
      const corridor = Array.from({ length }, (_, s) =>
        s === length - 1 ? [] : [step(Math.max(0, s - 1)), step(s + 1)],
      );
      return valueIteration(corridor, 1, 1e-9);
    },
    verdict: ({ length, cost, goal }, values) => {
      const wanted = Array.from({ length }, (_, s) =>
        s === length - 1 ? 0 : goal - cost * (length - 2 - s),
      );
      return same(values, wanted, { within: 1e-6, what: 'the values' });
    },
  }),

  // Nobody knows these by heart: rewards twice as large make everything worth twice as much; an action less never helps.
  check({
    name: 'twice the rewards, twice the values; a place where all goes ill is worth less than 0',
    points: 2,
    make: (rng) => ({ mdp: world(rng), gamma: 0.5 + 0.4 * rng(), loss: 0.5 + rng() }),
    probe: ({ valueIteration }, { mdp, gamma, loss }) => {
      const doubled = mdp.map((actions) =>
        actions.map((outcomes) => outcomes.map((o) => ({ ...o, reward: 2 * o.reward }))),
      );
      const ill = [[[{ p: 1, next: 0, reward: -loss }], [{ p: 1, next: 0, reward: -2 * loss }]]];
      return {
        once: valueIteration(mdp, gamma, 1e-10),
        twice: valueIteration(doubled, gamma, 1e-10),
        ill: valueIteration(ill, gamma, 1e-10),
      };
    },
    verdict: ({ mdp, gamma, loss }, { once, twice, ill }) => {
      const wanted = worthOf(mdp, gamma);
      return (
        same(once, wanted, { within: 1e-6, what: 'the values' }) ??
        same(
          twice,
          wanted.map((v) => 2 * v),
          { within: 1e-5, what: 'the values for twice the rewards' },
        ) ??
        same(ill, [-loss / (1 - gamma)], { within: 1e-5, what: 'the value where all goes ill' })
      );
    },
  }),

  keepsInput(1),
]);
