/** The mean over the rows z of Z of -ln softmax(z)[right class]: finite for logits of any size. */
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z, i) => {
    const top = Math.max(...z);
    return top + Math.log(z.reduce((sum, zj) => sum + Math.exp(zj - top), 0)) - z[y[i]];
  });
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
