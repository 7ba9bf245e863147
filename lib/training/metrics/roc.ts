import { checkSameLength } from './same-length.ts';

/** For each threshold on the scores, falling: the share of the zeros that are above it, and of the ones. */
export interface Roc {
  falsePositives: number[];
  truePositives: number[];
  thresholds: number[];
}

/** The curve of a classifier of two classes, 0 and 1, from how sure it was of 1. */
export function roc(y: ArrayLike<number>, scores: ArrayLike<number>): Roc {
  checkSameLength('the curve', y, scores);
  const order = Array.from(y, (_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const ones = order.filter((at) => y[at] === 1).length;
  const zeros = order.filter((at) => y[at] === 0).length;
  if (ones === 0 || zeros === 0 || ones + zeros < y.length) {
    throw new RangeError(
      `Cannot draw the curve: of ${y.length} labels ${zeros} are 0 and ${ones} are 1; wanted both, and no others`,
    );
  }
  const curve: Roc = { falsePositives: [0], truePositives: [0], thresholds: [Infinity] };
  let [above0, above1] = [0, 0];
  order.forEach((at, place) => {
    if (y[at] === 1) above1++;
    else above0++;
    const next = order[place + 1];
    if (next !== undefined && scores[next] === scores[at]) return; // equals pass a threshold together
    curve.falsePositives.push(above0 / zeros);
    curve.truePositives.push(above1 / ones);
    curve.thresholds.push(scores[at]!);
  });
  return curve;
}

/** The area under that curve: the chance that a one has a higher score than a zero. */
export function auc(y: ArrayLike<number>, scores: ArrayLike<number>): number {
  const { falsePositives: x, truePositives: height } = roc(y, scores);
  let area = 0;
  for (let at = 1; at < x.length; at++) area += ((x[at]! - x[at - 1]!) * (height[at]! + height[at - 1]!)) / 2;
  return area;
}
