/** Among how many equally likely words a model is in doubt: exp of the mean of -log p, p that of the right word. */
export function perplexity(chances: ArrayLike<number>): number {
  if (chances.length === 0)
    throw new RangeError('Cannot measure perplexity: there are no words; wanted one or more');
  return Math.exp(surprise(chances) / chances.length);
}

/** The sum of -log p. */
export function surprise(chances: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < chances.length; at++) sum -= Math.log(chances[at]!);
  return sum;
}

/** The sum of -log p of the labels, from rows of logits: log Σ exp(z) - z, with the largest taken out first. */
export function surpriseOfLogits(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  const columns = logits.length / labels.length;
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    const from = row * columns;
    let most = -Infinity;
    for (let at = from; at < from + columns; at++) most = Math.max(most, logits[at]!);
    let all = 0;
    for (let at = from; at < from + columns; at++) all += Math.exp(logits[at]! - most);
    sum += most + Math.log(all) - logits[from + labels[row]!]!;
  }
  return sum;
}
