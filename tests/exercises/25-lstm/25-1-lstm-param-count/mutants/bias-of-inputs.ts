// gives each input a bias instead of each unit
export function lstmParamCount(n: number, u: number): number {
  return 4 * (n * u + u * u + n);
}
