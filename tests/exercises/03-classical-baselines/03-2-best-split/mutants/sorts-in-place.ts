// sorts the list that it was given
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const pairs = x.map((value, row) => ({ value, label: y[row] })).sort((a, b) => a.value - b.value);
  x.sort((a, b) => a - b);
  let best = { threshold: Infinity, gain: 0 };
  for (let i = 0; i < x.length - 1; i++) {
    if (x[i] === x[i + 1]) continue;
    const threshold = (x[i] + x[i + 1]) / 2;
    const left = pairs.slice(0, i + 1).map(({ label }) => label);
    const right = pairs.slice(i + 1).map(({ label }) => label);
    const after = (mixed(left) * left.length + mixed(right) * right.length) / y.length;
    if (mixed(y) - after > best.gain + 1e-12) best = { threshold, gain: mixed(y) - after };
  }
  return best;
}
