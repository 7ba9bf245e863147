/** tanh of any finite number, without a power that overflows. */
export function stableTanh(x: number): number {
  const less = Math.expm1(-2 * Math.abs(x)); // e^(-2|x|) - 1: never above 0, and exact where x is tiny
  return (Math.sign(x) * -less) / (less + 2);
}
