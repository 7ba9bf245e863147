// the slope by the probabilities, -1 / p, not by the logits
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => (j === y[i] ? -sum / power / Z.length : 0));
  });
}
