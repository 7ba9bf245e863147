// draws from Math.random, so that no search can be repeated
export interface Range {
  from: number;
  to: number;
  log?: boolean;
}
export type Space = Record<string, Range | readonly number[]>;
export type Config = { [name: string]: number };
export function randomSearch(space: Space, n: number, seed: number): Config[] {
  return Array.from({ length: n }, () => {
    const config: Config = {};
    for (const [name, choice] of Object.entries(space)) {
      if (!('from' in choice)) config[name] = choice[Math.floor(Math.random() * choice.length)];
      else if (choice.log) config[name] = choice.from * (choice.to / choice.from) ** Math.random();
      else config[name] = choice.from + (choice.to - choice.from) * Math.random();
    }
    return config;
  });
}
