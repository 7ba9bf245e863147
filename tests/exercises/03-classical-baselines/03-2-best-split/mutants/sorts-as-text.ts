// sorts numbers as text
/** The question "is x at most the threshold?" that gains most purity; { threshold: Infinity, gain: 0 } where none gains. */
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const before = mixed(y);
  const values = [...new Set(x)].sort();
  let best = { threshold: Infinity, gain: 0 };
  for (let i = 0; i < values.length - 1; i++) {
    const threshold = (values[i] + values[i + 1]) / 2;
    const left = y.filter((_, row) => x[row] <= threshold);
    const right = y.filter((_, row) => x[row] > threshold);
    const after = (mixed(left) * left.length + mixed(right) * right.length) / y.length;
    if (before - after > best.gain + 1e-12) best = { threshold, gain: before - after };
  }
  return best;
}
