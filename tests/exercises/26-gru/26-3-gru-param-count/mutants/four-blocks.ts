// counts four blocks, as an LSTM has
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 4 * (n * u + u * u + u) + (resetAfter ? u : 0);
}
