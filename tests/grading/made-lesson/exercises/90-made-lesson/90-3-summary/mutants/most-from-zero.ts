// looks for the most and the least from 0 on
export function summary(v: Vec) {
  const sorted = [...v].sort((a, b) => a - b);
  const least = v.reduce((low, one) => Math.min(low, one), 0);
  const most = v.reduce((high, one) => Math.max(high, one), 0);
  return { count: v.length, mean: mean(v), least, most, sorted };
}
