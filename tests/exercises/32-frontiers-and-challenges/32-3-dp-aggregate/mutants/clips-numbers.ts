// clips each number, not the length
/** The mean of clipped gradients, with noise on their sum. */
export function dpAggregate(grads: Mat, C: number, sigma: number, normal: () => number): Vec {
  const sums = grads[0]!.map(() => 0);
  for (const g of grads) {
    for (const [i, v] of g.entries()) sums[i]! += Math.max(-C, Math.min(C, v));
  }
  return sums.map((sum) => (sum + sigma * C * normal()) / grads.length);
}
