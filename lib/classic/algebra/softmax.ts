/**
 * Scores become probabilities, in place: exp(score) over their sum. The largest score is taken away first, which
 * changes nothing but keeps exp from overflowing. Answers log of the sum of exp(score).
 */
export function softmax(scores: Float64Array): number {
  let top = scores[0]!;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > top) top = scores[c]!;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return top + Math.log(sum);
}
