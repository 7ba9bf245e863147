// the formula on paper: NaN for large numbers
export function stableTanh(x: number): number {
  return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
}
