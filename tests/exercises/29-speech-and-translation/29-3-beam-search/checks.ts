import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  tokens: number;
  /** ln P of the next token after each two last ones; `tokens` stands for none. */
  rows: number[][];
  k: number;
  maxLen: number;
}

function drawn(
  rng: Random,
  { k, maxLen, tokens = 3 + rng.int(2) }: { k?: number; maxLen: number; tokens?: number },
): Case {
  const rows = Array.from({ length: (tokens + 1) ** 2 }, () => {
    const weights = Array.from({ length: tokens }, (_, token) =>
      Math.exp(rng.normal() - (token === 0 ? 0.7 : 0)),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => Math.log(weight / total));
  });
  return { tokens, rows, k: k ?? tokens ** maxLen, maxLen };
}

const rowAfter = ({ rows, tokens }: Case, said: readonly number[]): number[] =>
  rows[(said.at(-2) ?? tokens) * (tokens + 1) + (said.at(-1) ?? tokens)]!;

/** Every sequence there is: the likeliest of those that stop, or are maxLen long. */
function byAll(one: Case): number[] {
  let best = { said: [] as number[], logP: Number.NEGATIVE_INFINITY };
  const walk = (said: number[], logP: number): void => {
    if (said.length === one.maxLen) {
      if (logP > best.logP) best = { said, logP };
      return;
    }
    for (const [token, log] of rowAfter(one, said).entries()) {
      if (token > 0) walk([...said, token], logP + log);
      else if (logP + log > best.logP) best = { said, logP: logP + log };
    }
  };
  walk([], 0);
  return best.said;
}

/** A beam in another form: a list of open and one of closed sequences, thinned out one by one. */
function byLists(one: Case): number[] {
  type Said = { said: number[]; logP: number };
  let open: Said[] = [{ said: [], logP: 0 }];
  let closed: Said[] = [];
  for (let length = 0; length < one.maxLen; length++) {
    const longer: Said[] = [];
    for (const { said, logP } of open) {
      for (const [token, log] of rowAfter(one, said).entries()) {
        (token === 0 ? closed : longer).push({
          said: token === 0 ? said : [...said, token],
          logP: logP + log,
        });
      }
    }
    while (closed.length + longer.length > one.k) {
      const worst = Math.min(...[...closed, ...longer].map(({ logP }) => logP));
      closed = closed.filter(({ logP }) => logP !== worst);
      const at = longer.findIndex(({ logP }) => logP === worst);
      if (at >= 0) longer.splice(at, 1);
    }
    open = longer;
  }
  return [...open, ...closed].reduce((a, b) => (b.logP > a.logP ? b : a)).said;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a beam of one is the greedy choice',
    points: 1,
    make: (rng) => drawn(rng, { k: 1, maxLen: 3 + rng.int(5) }),
    probe: ({ beamSearch }, { rows, tokens, k, maxLen }) =>
      beamSearch(
        (said) => [...rows[(said.at(-2) ?? tokens) * (tokens + 1) + (said.at(-1) ?? tokens)]!],
        k,
        maxLen,
      ),
    verdict: (one, answer) => same(answer, byLists(one), { what: 'the tokens' }),
  }),

  check({
    name: 'a beam that is wide enough finds the likeliest sequence of all',
    points: 2,
    make: (rng) => drawn(rng, { maxLen: 3 + rng.int(2) }),
    probe: ({ beamSearch }, { rows, tokens, k, maxLen }) =>
      beamSearch(
        (said) => [...rows[(said.at(-2) ?? tokens) * (tokens + 1) + (said.at(-1) ?? tokens)]!],
        k,
        maxLen,
      ),
    verdict: (one, answer) => same(answer, byAll(one), { what: 'the tokens' }),
  }),

  check({
    name: 'beams of two to five',
    points: 2,
    cases: 20,
    make: (rng) => drawn(rng, { k: 2 + rng.int(4), maxLen: 4 + rng.int(5), tokens: 3 + rng.int(4) }),
    probe: ({ beamSearch }, { rows, tokens, k, maxLen }) =>
      beamSearch(
        (said) => [...rows[(said.at(-2) ?? tokens) * (tokens + 1) + (said.at(-1) ?? tokens)]!],
        k,
        maxLen,
      ),
    verdict: (one, answer) => same(answer, byLists(one), { what: 'the tokens' }),
  }),

  check({
    name: 'nobody is asked to go on after token 0, or beyond maxLen',
    points: 1,
    make: (rng) => drawn(rng, { k: 3 + rng.int(3), maxLen: 3 + rng.int(4) }),
    probe: ({ beamSearch }, { rows, tokens, k, maxLen }) => {
      let asked = 0;
      const answer = beamSearch(
        (said) => {
          if (said.includes(0) || said.length >= maxLen) asked++;
          return [...rows[(said.at(-2) ?? tokens) * (tokens + 1) + (said.at(-1) ?? tokens)]!];
        },
        k,
        maxLen,
      );
      return { answer, asked };
    },
    verdict: (one, found) => same(found, { answer: byLists(one), asked: 0 }, { what: 'the answer' }),
  }),
]);
