import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  logp: number[][];
  target: number[];
  blank: number;
}

function drawnRows(rng: Random, time: number, tokens: number): number[][] {
  return Array.from({ length: time }, () => {
    const weights = Array.from({ length: tokens }, () => Math.exp(rng.normal()));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => Math.log(weight / total));
  });
}

function drawn(
  rng: Random,
  time: number,
  length: number,
  { tokens = 3 + rng.int(2), twice = 0.2 } = {},
): Case {
  const blank = rng.int(tokens);
  const others = Array.from({ length: tokens }, (_, token) => token).filter((token) => token !== blank);
  const target: number[] = [];
  while (target.length < length) {
    const last = target.at(-1);
    target.push(last !== undefined && rng() < twice ? last : others[rng.int(others.length)]!);
  }
  return { logp: drawnRows(rng, time, tokens), target, blank };
}

/** Every path there is, and what it says. */
function byAllPaths({ logp, target, blank }: Case): number {
  let sum = 0;
  const walk = (path: number[], logP: number): void => {
    const row = logp[path.length];
    if (row) {
      for (const [token, log] of row.entries()) walk([...path, token], logP + log);
      return;
    }
    const said = path.filter((token, t) => token !== blank && token !== path[t - 1]);
    if (said.join() === target.join()) sum += Math.exp(logP);
  };
  walk([], 0);
  return -Math.log(sum);
}

/** The sum over the lattice with shares that are brought back to 1 at each step: a way without logarithms. */
function byShares({ logp, target, blank }: Case): number {
  const length = target.length;
  const token = (place: number) => (place % 2 === 0 ? blank : target[(place - 1) / 2]!);
  let shares = new Map<number, number>([[0, 1]]);
  let loss = 0;
  for (const row of logp) {
    const next = new Map<number, number>();
    for (const [place, share] of shares) {
      for (const step of [0, 1, 2]) {
        const to = place + step;
        if (to > 2 * length) continue;
        if (step === 2 && (to % 2 === 0 || token(to) === token(place))) continue;
        next.set(to, (next.get(to) ?? 0) + share * Math.exp(row[token(to)]!));
      }
    }
    const total = [...next.values()].reduce((sum, share) => sum + share, 0);
    loss -= Math.log(total);
    shares = new Map([...next].map(([place, share]) => [place, share / total]));
  }
  const ends = (shares.get(2 * length) ?? 0) + (length > 0 ? (shares.get(2 * length - 1) ?? 0) : 0);
  return loss - Math.log(ends);
}

const near = { within: 1e-9, what: 'the loss' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'few steps: as all paths one by one have it',
    points: 2,
    make: (rng) => drawn(rng, 4 + rng.int(3), 1 + rng.int(3)),
    probe: ({ ctcLoss }, { logp, target, blank }) => ctcLoss(logp, target, blank),
    verdict: (one, loss) => same(loss, byAllPaths(one), near),
  }),

  check({
    name: 'tokens that are said twice in a row',
    points: 1,
    make: (rng) => drawn(rng, 5 + rng.int(2), 3, { twice: 0.9 }),
    probe: ({ ctcLoss }, { logp, target, blank }) => ctcLoss(logp, target, blank),
    verdict: (one, loss) => same(loss, byAllPaths(one), near),
  }),

  check({
    name: 'a thousand steps and more',
    points: 2,
    cases: 4,
    make: (rng) => drawn(rng, 1000 + rng.int(500), 5 + rng.int(40), { tokens: 6 }),
    probe: ({ ctcLoss }, { logp, target, blank }) => ctcLoss(logp, target, blank),
    verdict: (one, loss) => same(loss, byShares(one), { within: 1e-6, what: 'the loss' }),
  }),

  check({
    name: 'nothing to say, and too much to say',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(4), 0),
    probe: ({ ctcLoss }, { logp, blank }) => {
      const long = logp.map(() => (blank === 0 ? 1 : 0)); // one token over and over needs blanks between
      return { nothing: ctcLoss(logp, [], blank), tooMuch: ctcLoss(logp, long, blank) === Infinity };
    },
    verdict: ({ logp, blank }, answer) =>
      same(
        answer,
        { nothing: -logp.reduce((sum, row) => sum + row[blank]!, 0), tooMuch: true },
        { within: 1e-9, what: 'the losses' },
      ),
  }),

  // Nobody knows this by heart: backwards, all paths are there, too.
  check({
    name: 'the same backwards in time',
    points: 1,
    make: (rng) => drawn(rng, 12 + rng.int(20), 2 + rng.int(5)),
    probe: ({ ctcLoss }, { logp, target, blank }) =>
      ctcLoss([...logp].reverse(), [...target].reverse(), blank),
    verdict: (one, loss) => same(loss, byShares(one), near),
  }),

  keepsInput(1),
]);
