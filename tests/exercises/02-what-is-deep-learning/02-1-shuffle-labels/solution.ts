import { rng } from 'downhill/lesson';

/** The same labels in an order that chance decides; the same order for the same seed. */
export function shuffleLabels(y: number[], seed: number): number[] {
  return rng(seed).shuffle(y);
}
