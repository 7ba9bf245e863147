// sorts the numbers as texts
export function summary(v: Vec) {
  const sorted = [...v].sort();
  return { count: v.length, mean: mean(v), least: Math.min(...v), most: Math.max(...v), sorted };
}
