interface Summary {
  count: number;
  mean: number;
  least: number;
  most: number;
  sorted: Vec;
}

/** What there is to say of a list of numbers. */
export function summary(v: Vec): Summary {
  const sorted = [...v].sort((a, b) => a - b);
  return { count: v.length, mean: mean(v), least: sorted[0], most: sorted[sorted.length - 1], sorted };
}
