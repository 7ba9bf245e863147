// has a bias inside the reset in both forms
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u + u) + u;
}
