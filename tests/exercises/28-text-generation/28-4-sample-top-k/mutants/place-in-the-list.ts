// gives the place among the kept ones, not the token
/** A token drawn from the k likeliest, with the probabilities softmax(logits / temp). */
export function sampleTopK(logits: Vec, k: number, temp: number, rng: () => number): number {
  const order = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  const kept = order.slice(0, k).sort((a, b) => a - b);
  const most = logits[order[0]];
  const weights = kept.map((token) => Math.exp((logits[token] - most) / temp));
  let rest = rng() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < kept.length; i++) {
    rest -= weights[i];
    if (rest < 0) return i;
  }
  return kept[kept.length - 1];
}
