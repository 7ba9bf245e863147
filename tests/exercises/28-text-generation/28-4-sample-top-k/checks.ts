import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };
type Vec = number[];

/** The probabilities of all tokens, 0 for those that may not be drawn. */
function chances(logits: Vec, k: number, temp: number): Vec {
  const ahead = (token: number) =>
    logits.filter((z, other) => z > logits[token]! || (z === logits[token] && other < token)).length;
  const most = Math.max(...logits);
  const weights = logits.map((z, token) => (ahead(token) < k ? Math.exp((z - most) / temp) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** Numbers from the middle of each token's stretch of [0, 1), and the tokens that they must give. */
function stretches(p: Vec) {
  const [rolls, wanted]: number[][] = [[], []];
  let from = 0;
  for (const [token, width] of p.entries()) {
    if (width > 1e-6) {
      for (const part of [0.01, 0.5, 0.99]) {
        rolls!.push(from + part * width);
        wanted!.push(token);
      }
    }
    from += width;
  }
  return { rolls: rolls!, wanted: wanted! };
}

const scores = (rng: Random): Vec => Array.from({ length: 3 + rng.int(8) }, () => 2 * rng.normal());
const task = (rng: Random) => {
  const logits = scores(rng);
  return { logits, k: 2 + rng.int(logits.length - 1), temp: 0.4 + 1.5 * rng() };
};
const withRolls = (one: { logits: Vec; k: number; temp: number }) => ({
  ...one,
  ...stretches(chances(one.logits, one.k, one.temp)),
});

const drawn = { what: 'the tokens' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'each of the k likeliest has its stretch of [0, 1), in the order of the tokens',
    points: 2,
    make: (rng) => withRolls(task(rng)),
    probe: ({ sampleTopK }, { logits, k, temp, rolls }) =>
      rolls.map((roll) => sampleTopK(logits, k, temp, () => roll)),
    verdict: ({ wanted }, found) => same(found, wanted, drawn),
  }),

  check({
    name: 'k = 1 is the likeliest, a k of more tokens than there are is all of them',
    points: 1,
    make: (rng) => {
      const { logits, temp } = task(rng);
      return {
        ...withRolls({ logits, temp, k: logits.length }),
        likeliest: logits.indexOf(Math.max(...logits)),
      };
    },
    probe: ({ sampleTopK }, { logits, temp, rolls }) => ({
      one: rolls.map((roll) => sampleTopK(logits, 1, temp, () => roll)),
      all: rolls.map((roll) => sampleTopK(logits, logits.length + 5, temp, () => roll)),
    }),
    verdict: ({ wanted, rolls, likeliest }, found) =>
      same(found, { one: rolls.map(() => likeliest), all: wanted }, drawn),
  }),

  check({
    name: 'of equal logits the first come first',
    points: 1,
    make: (rng) => {
      const logits = Array.from({ length: 6 + rng.int(4) }, () => rng.int(2));
      return withRolls({ logits, k: 2 + rng.int(4), temp: 0.5 + rng() });
    },
    probe: ({ sampleTopK }, { logits, k, temp, rolls }) =>
      rolls.map((roll) => sampleTopK(logits, k, temp, () => roll)),
    verdict: ({ wanted }, found) => same(found, wanted, drawn),
  }),

  // Nobody knows these by heart: the same number added to all logits changes nothing, even a very large one.
  check({
    name: 'a number added to all logits changes nothing, even a large one; nor does doubling both them and temp',
    points: 1,
    make: (rng) => ({ ...withRolls(task(rng)), by: 900 + rng.int(400) }),
    probe: ({ sampleTopK }, { logits, k, temp, rolls, by }) => ({
      up: rolls.map((roll) =>
        sampleTopK(
          logits.map((z) => z + by),
          k,
          temp,
          () => roll,
        ),
      ),
      down: rolls.map((roll) =>
        sampleTopK(
          logits.map((z) => z - by),
          k,
          temp,
          () => roll,
        ),
      ),
      twice: rolls.map((roll) =>
        sampleTopK(
          logits.map((z) => 2 * z),
          k,
          2 * temp,
          () => roll,
        ),
      ),
    }),
    verdict: ({ wanted }, found) => same(found, { up: wanted, down: wanted, twice: wanted }, drawn),
  }),

  keepsInput(1),
]);
