/** What standardises rows by the columns of train: fitted once, and then the same for all rows that it is given. */
export function fitScaler(train: Mat): (x: Mat) => Mat {
  const { mean, std } = columnStats(train);
  return (x) => x.map((row) => row.map((value, c) => (value - mean[c]) / (std[c] || 1)));
}
