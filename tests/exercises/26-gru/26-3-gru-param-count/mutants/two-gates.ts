// forgets the candidate
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 2 * (n * u + u * u + u) + (resetAfter ? u : 0);
}
