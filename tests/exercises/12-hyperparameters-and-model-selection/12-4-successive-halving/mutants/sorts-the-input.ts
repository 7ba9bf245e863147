// sorts the list of configurations that it was given
export type Config = { [name: string]: number };
export function successiveHalving(
  c: Config[],
  budgets: number[],
  run: (c: Config, b: number) => number,
): Config {
  let alive = c;
  for (const [round, budget] of budgets.entries()) {
    const scores = new Map(alive.map((config) => [config, run(config, budget)]));
    const of = (config: Config): number => {
      const score = scores.get(config)!;
      return Number.isNaN(score) ? -Infinity : score;
    };
    alive.sort((a, b) => (of(a) === of(b) ? 0 : of(b) - of(a)));
    alive = alive.slice(0, round < budgets.length - 1 ? Math.ceil(alive.length / 2) : 1);
  }
  return alive[0];
}
