// keeps the logarithm away from 0 with a least probability, which hides how wrong the model is
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    return -Math.log(Math.max(powers[y[i]] / powers.reduce((sum, power) => sum + power, 0), 1e-7));
  });
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
