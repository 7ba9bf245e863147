// swaps each place with any other, also those that are done: some orders come more often
import { rng } from 'downhill/lesson';

export function shuffleLabels(y: number[], seed: number): number[] {
  const random = rng(seed);
  const shuffled = [...y];
  for (let i = 0; i < shuffled.length; i++) {
    const j = random.int(shuffled.length);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}
