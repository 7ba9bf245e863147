// what was less what was said: steps against it would walk uphill
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => ((j === y[i] ? 1 : 0) - power / sum) / Z.length);
  });
}
