// draws on a log scale everywhere
import { type Rng, rng } from 'downhill/lesson';
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
    const drawn = Object.entries(space).map(([name, choice]) => [name, drawFrom(choice, random)]);
    return Object.fromEntries(drawn) as Config;
  });
}
function drawFrom(choice: Range | readonly number[], random: Rng): number {
  if (!('from' in choice)) return random.pick(choice);
  const { from, to, log = false } = choice;
  return from > 0 ? from * (to / from) ** random() : from + (to - from) * random();
}
