// trains inside the comparison, again and again
export type Config = { [name: string]: number };
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  let alive = [...c];
  const value = (config: Config, b: number): number => {
    const score = run(config, b);
    return Number.isNaN(score) ? -Infinity : score;
  };
  for (const [round, budget] of budgets.entries()) {
    alive.sort((p, q) => {
      const [mine, other] = [value(q, budget), value(p, budget)];
      return mine === other ? 0 : mine - other;
    });
    alive = alive.slice(0, round < budgets.length - 1 ? Math.ceil(alive.length / 2) : 1);
  }
  return alive[0];
}
