// sorts x and leaves the labels where they were
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const sorted = [...x].sort((a, b) => a - b);
  let best = { threshold: Infinity, gain: 0 };
  for (let i = 0; i < sorted.length - 1; i++) {
    if (sorted[i] === sorted[i + 1]) continue;
    const [left, right] = [y.slice(0, i + 1), y.slice(i + 1)];
    const after = (mixed(left) * left.length + mixed(right) * right.length) / y.length;
    const gain = mixed(y) - after;
    if (gain > best.gain) best = { threshold: (sorted[i] + sorted[i + 1]) / 2, gain };
  }
  return best;
}
