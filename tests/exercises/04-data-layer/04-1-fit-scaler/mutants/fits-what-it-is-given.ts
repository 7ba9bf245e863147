// fits anew to the rows that it is to scale: the leak
export function fitScaler(train: Mat): (x: Mat) => Mat {
  return (x) => {
    const { mean, std } = columnStats(x.length > 1 ? x : train);
    return x.map((row) => row.map((value, c) => (value - mean[c]) / (std[c] || 1)));
  };
}
