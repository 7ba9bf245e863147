// trains all on the last budget and never drops anybody
export type Config = { [name: string]: number };
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  const scores = c.map((config) => run(config, budgets[budgets.length - 1]));
  const best = Math.max(...scores.filter((score) => !Number.isNaN(score)));
  return c[scores.indexOf(best)];
}
