// divides by the standard deviation of a constant column, which is 0
export function fitScaler(train: Mat): (x: Mat) => Mat {
  const { mean, std } = columnStats(train);
  return (x) => x.map((row) => row.map((value, c) => (value - mean[c]) / std[c]));
}
