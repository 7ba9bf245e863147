// draws one number for a whole configuration, so that all settings rise together
import { rng } from 'downhill/lesson';
export interface Range {
  from: number;
  to: number;
  log?: boolean;
}
export type Space = Record<string, Range | readonly number[]>;
export type Config = { [name: string]: number };
export function randomSearch(space: Space, n: number, seed: number): Config[] {
  const random = rng(seed);
  return Array.from({ length: n }, () => {
    const u = random();
    const config: Config = {};
    for (const [name, choice] of Object.entries(space)) {
      if (!('from' in choice)) config[name] = choice[Math.floor(u * choice.length)];
      else if (choice.log) config[name] = choice.from * (choice.to / choice.from) ** u;
      else config[name] = choice.from + (choice.to - choice.from) * u;
    }
    return config;
  });
}
