// counts the three gates and not the candidate
export function lstmParamCount(n: number, u: number): number {
  return 3 * (n * u + u * u + u);
}
