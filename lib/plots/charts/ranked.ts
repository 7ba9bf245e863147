import type { Numbers } from '../marks.ts';

/** How many of each kind are found when all from a score on are taken, for falling scores. */
export interface Ranked {
  /** The scores, each once, the highest first. */
  thresholds: number[];
  truePositives: number[];
  falsePositives: number[];
  /** How many there are of each in all. */
  positives: number;
  negatives: number;
}

/** Counts from the highest score down; equal scores are taken together. What has no score is left out. */
export function ranked(scores: Numbers, truth: readonly boolean[]): Ranked {
  const order = truth
    .map((positive, i) => ({ positive, score: scores[i]! }))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((a, b) => b.score - a.score || 0);
  const found: Ranked = { thresholds: [], truePositives: [], falsePositives: [], positives: 0, negatives: 0 };
  for (const [i, { positive, score }] of order.entries()) {
    if (positive) found.positives++;
    else found.negatives++;
    if (order[i + 1]?.score === score) continue;
    found.thresholds.push(score);
    found.truePositives.push(found.positives);
    found.falsePositives.push(found.negatives);
  }
  return found;
}
