// ranks once on the first budget and only cuts the list afterwards
export type Config = { [name: string]: number };
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  const value = (config: Config): number => {
    const score = run(config, budgets[0]);
    return Number.isNaN(score) ? -Infinity : score;
  };
  const scored = c.map((config) => ({ config, score: value(config) }));
  scored.sort((a, b) => (a.score === b.score ? 0 : b.score - a.score));
  return scored[0].config;
}
