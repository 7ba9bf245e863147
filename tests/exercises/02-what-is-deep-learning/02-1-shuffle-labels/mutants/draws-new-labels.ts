// draws each label anew from the list, so that some come twice and some never
import { rng } from 'downhill/lesson';

export function shuffleLabels(y: number[], seed: number): number[] {
  const random = rng(seed);
  return y.map(() => random.pick(y));
}
