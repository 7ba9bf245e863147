import type { Numbers } from '../marks.ts';
import { ranked } from './ranked.ts';

/** How many of those taken are positives, and how many of the positives are taken, for rising thresholds. */
export interface PrecisionRecallCurve {
  precision: number[];
  recall: number[];
  /** Average precision: the area under the steps. NaN where there is no positive. */
  area: number;
}

/** The curve from where all is taken to (recall 0, precision 1), where nothing is. */
export function precisionRecallCurve(scores: Numbers, truth: readonly boolean[]): PrecisionRecallCurve {
  const { truePositives, falsePositives, positives } = ranked(scores, truth);
  const precision = truePositives.map((count, i) => count / (count + falsePositives[i]!));
  const recall = truePositives.map((count) => count / positives);
  let area = positives > 0 ? 0 : Number.NaN;
  for (const [i, share] of recall.entries()) area += (share - (recall[i - 1] ?? 0)) * precision[i]!;
  return { precision: [...precision.reverse(), 1], recall: [...recall.reverse(), 0], area };
}
