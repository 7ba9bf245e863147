import type { Numbers } from '../marks.ts';
import { ranked } from './ranked.ts';

/** Which share of the negatives is taken, and which share of the positives found, for falling thresholds. */
export interface RocCurve {
  falsePositive: number[];
  truePositive: number[];
  /** The area under it: how often a positive has a higher score than a negative. NaN where one of both is missing. */
  area: number;
}

/** The curve from (0, 0), where nothing is taken, to (1, 1), where all is. */
export function rocCurve(scores: Numbers, truth: readonly boolean[]): RocCurve {
  const { truePositives, falsePositives, positives, negatives } = ranked(scores, truth);
  const falsePositive = [0, ...falsePositives.map((count) => count / negatives)];
  const truePositive = [0, ...truePositives.map((count) => count / positives)];
  let area = positives * negatives > 0 ? 0 : Number.NaN;
  for (let i = 1; i < falsePositive.length; i++) {
    area += ((falsePositive[i]! - falsePositive[i - 1]!) * (truePositive[i]! + truePositive[i - 1]!)) / 2;
  }
  return { falsePositive, truePositive, area };
}
