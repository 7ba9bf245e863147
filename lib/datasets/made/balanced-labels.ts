import type { Rng } from '../../base/index.ts';

/** Labels 0 to classes - 1 in a random order, each as often as the others, or once more. */
export function balancedLabels(n: number, classes: number, rng: Rng): Int32Array {
  return Int32Array.from(rng.shuffle(Int32Array.from({ length: n }, (_, i) => i % classes)));
}
