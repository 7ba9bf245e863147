// rounds the half down
export type Config = { [name: string]: number };
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
    scored.sort((a, b) => b.score - a.score);
    const left = round < budgets.length - 1 ? Math.max(1, Math.floor(alive.length / 2)) : 1;
    alive = scored.slice(0, left).map(({ config }) => config);
  }
  return alive[0];
}
