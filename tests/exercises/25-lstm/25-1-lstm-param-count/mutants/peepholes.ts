// adds peepholes
export function lstmParamCount(n: number, u: number): number {
  return 4 * (n * u + u * u + u) + 3 * u;
}
