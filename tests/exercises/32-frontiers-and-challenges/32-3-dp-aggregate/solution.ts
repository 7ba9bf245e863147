/** The mean of clipped gradients, with noise on their sum. */
export function dpAggregate(grads: Mat, C: number, sigma: number, normal: () => number): Vec {
  const sums = grads[0]!.map(() => 0);
  for (const g of grads) {
    const length = Math.sqrt(g.reduce((sum, v) => sum + v * v, 0));
    const factor = length > C ? C / length : 1;
    for (const [i, v] of g.entries()) sums[i]! += factor * v;
  }
  return sums.map((sum) => (sum + sigma * C * normal()) / grads.length);
}
