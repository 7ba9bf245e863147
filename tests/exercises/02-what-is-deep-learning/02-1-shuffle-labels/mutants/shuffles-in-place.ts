// writes into the list that it was given
import { rng } from 'downhill/lesson';

export function shuffleLabels(y: number[], seed: number): number[] {
  const order = rng(seed).shuffle(y);
  for (let i = 0; i < y.length; i++) y[i] = order[i];
  return y;
}
