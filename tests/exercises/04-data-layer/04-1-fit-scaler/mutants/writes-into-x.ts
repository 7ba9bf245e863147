// scales the rows that it is given in place
export function fitScaler(train: Mat): (x: Mat) => Mat {
  const { mean, std } = columnStats(train);
  return (x) => {
    for (const row of x) for (let c = 0; c < row.length; c++) row[c] = (row[c] - mean[c]) / (std[c] || 1);
    return x;
  };
}
