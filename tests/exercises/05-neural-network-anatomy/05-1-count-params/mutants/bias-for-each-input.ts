// gives each input a bias instead of each unit
export function countParams(widths: number[]): number {
  return widths.slice(1).reduce((sum, units, l) => sum + widths[l] * units + widths[l], 0);
}
