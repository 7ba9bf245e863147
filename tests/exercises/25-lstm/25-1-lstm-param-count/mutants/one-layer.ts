// counts a plain recurrent layer
export function lstmParamCount(n: number, u: number): number {
  return n * u + u * u + u;
}
