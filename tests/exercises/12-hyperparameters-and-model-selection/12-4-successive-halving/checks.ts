import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
type Config = { [name: string]: number };

interface Case {
  /** Each has its own `id`, and a score for each budget by place. */
  configs: Config[];
  budgets: number[];
}

/** Configurations whose order changes from budget to budget, so that it matters who goes when. */
function draw(rng: Random, { count = 3 + rng.int(14), rounds = 1 + rng.int(4) } = {}): Case {
  const budgets = Array.from({ length: rounds }, (_, r) => (1 + rng.int(3)) * 4 ** r);
  const ids = rng.shuffle(Array.from({ length: count }, (_, i) => i));
  const configs = ids.map((id) => ({
    id,
    lr: rng(),
    ...Object.fromEntries(budgets.map((b) => [`at${b}`, rng()])),
  }));
  return { configs, budgets };
}

const scoreOf = (config: Config, budget: number) => config[`at${budget}`]!;

/** Who is asked at each budget and who wins, by counting who is better instead of sorting. */
function played({ configs, budgets }: Case): { asked: number[][]; winner: number } {
  let alive = configs;
  const asked: number[][] = [];
  for (const [round, budget] of budgets.entries()) {
    asked.push(alive.map(({ id }) => id!));
    const left = round < budgets.length - 1 ? Math.ceil(alive.length / 2) : 1;
    const value = (one: Config) => (Number.isNaN(scoreOf(one, budget)) ? -1e9 : scoreOf(one, budget));
    alive = alive.filter((one) => alive.filter((other) => value(other) > value(one)).length < left);
  }
  return { asked, winner: alive[0]!.id! };
}

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the winner is the one that is left, even where another would have won in the end',
    points: 2,
    cases: 16,
    make: (rng) => draw(rng),
    probe: ({ successiveHalving }, { configs, budgets }) =>
      successiveHalving(configs, budgets, (config, budget) => config[`at${budget}`]!),
    verdict: (one, found) => same(found?.id, played(one).winner, { what: 'the id of the winner' }),
  }),

  check({
    name: 'nobody is trained who is out, and nobody twice on one budget',
    points: 2,
    cases: 12,
    make: (rng) => draw(rng, { rounds: 3 }),
    probe: ({ successiveHalving }, { configs, budgets }) => {
      const asked: number[][] = budgets.map(() => []);
      successiveHalving(configs, budgets, (config, budget) => {
        asked[budgets.indexOf(budget)]!.push(config.id!);
        return config[`at${budget}`]!;
      });
      return asked;
    },
    verdict: (one, asked) => {
      const wanted = played(one).asked;
      for (const [round, ids] of asked.entries()) {
        if (ids.length !== wanted[round]!.length) {
          return `of ${one.configs.length} configurations, ${ids.length} were trained on budget ${round + 1} of 3`;
        }
      }
      return same(asked.map(sorted), wanted.map(sorted), {
        what: 'the list of ids that were trained, by budget,',
      });
    },
  }),

  // Diverged runs give NaN, and NaN is neither more nor less than anything.
  check({
    name: 'a score that is not a number never beats one that is',
    points: 2,
    cases: 12,
    make: (rng) => {
      const { configs, budgets } = draw(rng, { count: 8 + rng.int(9), rounds: 3 });
      const broken = new Set(rng.shuffle(configs.keys()).slice(0, 3));
      return {
        budgets,
        configs: configs.map((one, i) => (broken.has(i) ? { ...one, [`at${budgets[0]}`]: Number.NaN } : one)),
      };
    },
    probe: ({ successiveHalving }, { configs, budgets }) =>
      successiveHalving(configs, budgets, (config, budget) => config[`at${budget}`]!),
    verdict: (one, found) => same(found?.id, played(one).winner, { what: 'the id of the winner' }),
  }),

  // Only the order of scores counts.
  check({
    name: 'scores in another unit, or below zero, choose the same winner',
    points: 1,
    make: (rng) => ({ ...draw(rng, { rounds: 3 }), times: 0.01 + 100 * rng(), less: 1000 * rng() }),
    probe: ({ successiveHalving }, { configs, budgets, times, less }) =>
      successiveHalving(configs, budgets, (config, budget) => times * config[`at${budget}`]! - less),
    verdict: (one, found) => same(found?.id, played(one).winner, { what: 'the id of the winner' }),
  }),

  keepsInput(1),
]);
