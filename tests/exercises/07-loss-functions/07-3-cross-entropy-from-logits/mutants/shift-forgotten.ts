// takes the largest off before the powers and forgets to put it back
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z, i) => {
    const top = Math.max(...z);
    return Math.log(z.reduce((sum, zj) => sum + Math.exp(zj - top), 0)) - z[y[i]];
  });
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
