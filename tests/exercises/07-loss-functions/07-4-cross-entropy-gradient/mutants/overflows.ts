// takes e^z as it is, so that large logits give NaN
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const powers = z.map((zj) => Math.exp(zj));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => (power / sum - (j === y[i] ? 1 : 0)) / Z.length);
  });
}
