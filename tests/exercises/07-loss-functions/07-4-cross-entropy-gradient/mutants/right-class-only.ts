// lets only the right class move: the wrong ones have no slope
export function ceGrad(Z: Mat, y: number[]): Mat {
  return Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => (j === y[i] ? (power / sum - 1) / Z.length : 0));
  });
}
