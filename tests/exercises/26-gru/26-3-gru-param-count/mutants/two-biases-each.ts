// counts a second bias for all three, as Keras does
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u + u) + (resetAfter ? 3 * u : 0);
}
