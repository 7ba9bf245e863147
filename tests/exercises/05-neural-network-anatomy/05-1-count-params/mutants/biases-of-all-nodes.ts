// gives the nodes of the input layer a bias, too
export function countParams(widths: number[]): number {
  const weights = widths.slice(1).reduce((sum, units, l) => sum + widths[l] * units, 0);
  return weights + widths.reduce((sum, units) => sum + units, 0);
}
