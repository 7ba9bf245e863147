// joins the inputs with each other
export function lstmParamCount(n: number, u: number): number {
  return 4 * (n * n + n * u + u);
}
