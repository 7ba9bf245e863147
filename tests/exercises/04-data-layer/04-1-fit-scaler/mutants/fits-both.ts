// fits to the train rows and the new rows together
export function fitScaler(train: Mat): (x: Mat) => Mat {
  return (x) => {
    const { mean, std } = columnStats([...train, ...x]);
    return x.map((row) => row.map((value, c) => (value - mean[c]) / (std[c] || 1)));
  };
}
