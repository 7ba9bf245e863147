import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
interface Case {
  logp: number[][];
  blank: number;
  said: number[];
}

/** Rows in which the token of the path is the likeliest; the logarithms of probabilities that add up to 1. */
function rowsFor(path: number[], tokens: number, rng: Random): number[][] {
  return path.map((token) => {
    const weights = Array.from({ length: tokens }, () => 0.1 + 0.8 * rng());
    weights[token] = 1 + rng();
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => Math.log(weight / total));
  });
}

/** From what is said to a path: each token some steps long, blanks between, always between equal ones. */
function spoken(rng: Random, { twice = false, first = 0 } = {}): Case {
  const tokens = 3 + rng.int(5);
  const blank = first + rng.int(tokens - first);
  const others = Array.from({ length: tokens }, (_, token) => token).filter((token) => token !== blank);
  const said: number[] = [];
  const path: number[] = [];
  const rest = (least: number) => {
    for (let left = least + rng.int(3); left > 0; left--) path.push(blank);
  };
  rest(0);
  for (let left = 2 + rng.int(4); left > 0; left--) {
    const last = said.at(-1);
    const token = twice && last !== undefined && rng() < 0.6 ? last : others[rng.int(others.length)]!;
    if (last !== undefined) rest(last === token ? 1 : 0);
    said.push(token);
    for (let steps = 1 + rng.int(3); steps > 0; steps--) path.push(token);
  }
  rest(0);
  return { logp: rowsFor(path, tokens, rng), blank, said };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'what was said comes back, wherever the blank is among the tokens',
    points: 1,
    make: (rng) => spoken(rng, { first: 1 }),
    probe: ({ ctcGreedy }, { logp, blank }) => ctcGreedy(logp, blank),
    verdict: ({ said }, answer) => same(answer, said, { what: 'the tokens' }),
  }),

  check({
    name: 'a token said twice comes back twice',
    points: 1,
    make: (rng) => spoken(rng, { twice: true }),
    probe: ({ ctcGreedy }, { logp, blank }) => ctcGreedy(logp, blank),
    verdict: ({ said }, answer) => same(answer, said, { what: 'the tokens' }),
  }),

  // Whoever speaks at half the pace says the same.
  check({
    name: 'every step twice says the same; so do no steps, nothing',
    points: 1,
    make: (rng) => spoken(rng, { twice: true }),
    probe: ({ ctcGreedy }, { logp, blank }) => [
      ctcGreedy(
        logp.flatMap((row) => [row, [...row]]),
        blank,
      ),
      ctcGreedy([], blank),
    ],
    verdict: ({ said }, answer) => same(answer, [said, []], { what: 'the tokens', anyList: true }),
  }),

  keepsInput(1),
]);
