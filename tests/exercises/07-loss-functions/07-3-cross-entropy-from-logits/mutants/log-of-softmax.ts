// a stable softmax first and its logarithm after: a probability that is too small has become 0
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z, i) => {
    const top = Math.max(...z);
    const powers = z.map((zj) => Math.exp(zj - top));
    return -Math.log(powers[y[i]] / powers.reduce((sum, power) => sum + power, 0));
  });
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
