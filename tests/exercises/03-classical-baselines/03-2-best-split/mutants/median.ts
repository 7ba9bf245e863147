// halves the examples and never looks at the labels
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const sorted = [...x].sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  const threshold = (sorted[at - 1] + sorted[at]) / 2;
  const left = y.filter((_, row) => x[row] <= threshold);
  const right = y.filter((_, row) => x[row] > threshold);
  if (left.length === 0 || right.length === 0) return { threshold: Infinity, gain: 0 };
  const after = (mixed(left) * left.length + mixed(right) * right.length) / y.length;
  return { threshold, gain: mixed(y) - after };
}
