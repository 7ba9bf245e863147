// takes the largest of the whole table off, so that the powers of a low row are all 0
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const top = Math.max(...Z.flat());
  const prices = Z.map(
    (z, i) => top + Math.log(z.reduce((sum, zj) => sum + Math.exp(zj - top), 0)) - z[y[i]],
  );
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
