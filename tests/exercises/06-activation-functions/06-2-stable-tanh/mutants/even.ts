// loses the sign
export function stableTanh(x: number): number {
  const e = Math.exp(-2 * Math.abs(x));
  return (1 - e) / (1 + e);
}
