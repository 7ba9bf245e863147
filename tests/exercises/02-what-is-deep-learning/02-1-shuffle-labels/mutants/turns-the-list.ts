// turns the list by a number of places: the neighbours stay neighbours
import { rng } from 'downhill/lesson';

export function shuffleLabels(y: number[], seed: number): number[] {
  const by = y.length === 0 ? 0 : rng(seed).int(y.length);
  return [...y.slice(by), ...y.slice(0, by)];
}
