// adds the prices of all rows up and does not take their mean
export function crossEntropyFromLogits(Z: Mat, y: number[]): number {
  return Z.reduce((sum, z, i) => {
    const top = Math.max(...z);
    return sum + top + Math.log(z.reduce((s, zj) => s + Math.exp(zj - top), 0)) - z[y[i]];
  }, 0);
}
