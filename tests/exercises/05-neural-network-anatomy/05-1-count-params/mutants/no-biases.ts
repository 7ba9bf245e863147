// counts the weights and forgets the biases
export function countParams(widths: number[]): number {
  return widths.slice(1).reduce((sum, units, l) => sum + widths[l] * units, 0);
}
