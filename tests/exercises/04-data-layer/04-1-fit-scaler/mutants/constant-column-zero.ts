// makes every number of a constant column 0, also where a new row differs
export function fitScaler(train: Mat): (x: Mat) => Mat {
  const { mean, std } = columnStats(train);
  return (x) => x.map((row) => row.map((value, c) => (std[c] === 0 ? 0 : (value - mean[c]) / std[c])));
}
