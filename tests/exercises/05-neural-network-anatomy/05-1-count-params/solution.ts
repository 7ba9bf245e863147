/** How many weights and biases a network of dense layers has. */
export function countParams(widths: number[]): number {
  return widths.slice(1).reduce((sum, units, l) => sum + widths[l] * units + units, 0);
}
