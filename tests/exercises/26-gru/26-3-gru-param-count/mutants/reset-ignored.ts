// has no bias inside the reset
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u + u);
}
