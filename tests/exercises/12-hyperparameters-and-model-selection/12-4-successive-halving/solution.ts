export type Config = { [name: string]: number };

/** The best of `c` after each budget in turn; after each but the last, only the better half goes on. */
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  let alive = [...c];
  for (const [round, budget] of budgets.entries()) {
    const scored = alive.map((config) => {
      const score = run(config, budget);
      return { config, score: Number.isNaN(score) ? -Infinity : score };
    });
    scored.sort((a, b) => (a.score === b.score ? 0 : b.score - a.score));
    const left = round < budgets.length - 1 ? Math.ceil(alive.length / 2) : 1;
    alive = scored.slice(0, left).map(({ config }) => config);
  }
  return alive[0];
}
