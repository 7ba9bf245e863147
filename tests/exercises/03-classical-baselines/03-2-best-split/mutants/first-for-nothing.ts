// takes the first cut where none gains
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const values = [...new Set(x)].sort((a, b) => a - b);
  let best = { threshold: Infinity, gain: -1 };
  for (let i = 0; i < values.length - 1; i++) {
    const threshold = (values[i] + values[i + 1]) / 2;
    const left = y.filter((_, row) => x[row] <= threshold);
    const right = y.filter((_, row) => x[row] > threshold);
    const after = (mixed(left) * left.length + mixed(right) * right.length) / y.length;
    if (mixed(y) - after > best.gain + 1e-12) best = { threshold, gain: mixed(y) - after };
  }
  return { threshold: best.threshold, gain: Math.max(0, best.gain) };
}
