// scales every column by the numbers of the first
export function fitScaler(train: Mat): (x: Mat) => Mat {
  const { mean, std } = columnStats(train);
  return (x) => x.map((row) => row.map((value) => (value - mean[0]) / (std[0] || 1)));
}
