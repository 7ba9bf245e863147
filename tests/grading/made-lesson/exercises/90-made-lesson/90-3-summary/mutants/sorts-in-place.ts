// sorts the list that it was given
export function summary(v: Vec) {
  const sorted = v.sort((a, b) => a - b);
  return { count: v.length, mean: mean(v), least: sorted[0], most: sorted[v.length - 1], sorted };
}
