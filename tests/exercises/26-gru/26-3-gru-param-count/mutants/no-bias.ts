// forgets the three biases
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u) + (resetAfter ? u : 0);
}
