// begins the stream anew for each configuration, so that all n are the same
import { rng } from 'downhill/lesson';
export interface Range {
  from: number;
  to: number;
  log?: boolean;
}
export type Space = Record<string, Range | readonly number[]>;
export type Config = { [name: string]: number };
export function randomSearch(space: Space, n: number, seed: number): Config[] {
  return Array.from({ length: n }, () => {
    const random = rng(seed);
    const config: Config = {};
    for (const [name, choice] of Object.entries(space)) {
      if (!('from' in choice)) config[name] = random.pick(choice);
      else if (choice.log) config[name] = choice.from * (choice.to / choice.from) ** random();
      else config[name] = choice.from + (choice.to - choice.from) * random();
    }
    return config;
  });
}
