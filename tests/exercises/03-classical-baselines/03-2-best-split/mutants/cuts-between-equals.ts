// cuts between examples with equal numbers, which no question can tell apart
export function bestSplit(x: Vec, y: number[]): { threshold: number; gain: number } {
  const order = [...x.keys()].sort((a, b) => x[a] - x[b]);
  const sorted = order.map((at) => y[at]);
  let best = { threshold: Infinity, gain: 0 };
  for (let i = 0; i < order.length - 1; i++) {
    const [left, right] = [sorted.slice(0, i + 1), sorted.slice(i + 1)];
    const after = (mixed(left) * left.length + mixed(right) * right.length) / sorted.length;
    const gain = mixed(y) - after;
    if (gain > best.gain + 1e-12) best = { threshold: (x[order[i]] + x[order[i + 1]]) / 2, gain };
  }
  return best;
}
