// the slope of the sum, not of the mean: nothing is divided by the number of rows
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => power / sum - (j === y[i] ? 1 : 0));
  });
}
