// has the bias inside when the reset comes before
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u + u) + (resetAfter ? 0 : u);
}
