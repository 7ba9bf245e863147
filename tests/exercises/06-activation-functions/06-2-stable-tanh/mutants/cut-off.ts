// cuts off at 3, where tanh is 0.995
export function stableTanh(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
}
