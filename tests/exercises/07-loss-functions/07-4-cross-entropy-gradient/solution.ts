/** The slope of the mean cross-entropy by each logit: (p - 1) / N for the right class of a row, p / N for the others. */
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => (power / sum - (j === y[i] ? 1 : 0)) / Z.length);
  });
}
