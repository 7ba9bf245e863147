// takes the state to be as long as the input
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + n * n + u) + (resetAfter ? u : 0);
}
