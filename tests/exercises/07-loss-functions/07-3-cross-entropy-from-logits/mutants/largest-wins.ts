// takes the logit of the largest in place of the right class
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z) => {
    const top = Math.max(...z);
    return Math.log(z.reduce((sum, zj) => sum + Math.exp(zj - top), 0));
  });
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
