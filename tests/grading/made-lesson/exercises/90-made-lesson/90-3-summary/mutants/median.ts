// gives the number in the middle for the mean
export function summary(v: Vec) {
  const sorted = [...v].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return { count: v.length, mean: middle, least: sorted[0], most: sorted[sorted.length - 1], sorted };
}
