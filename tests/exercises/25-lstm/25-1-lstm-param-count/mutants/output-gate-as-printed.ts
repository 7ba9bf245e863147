// gives the output gate no weights for the input
export function lstmParamCount(n: number, u: number): number {
  return 4 * (u * u + u) + 3 * n * u;
}
