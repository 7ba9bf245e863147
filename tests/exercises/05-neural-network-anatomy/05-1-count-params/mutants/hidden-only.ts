// leaves the last layer out
export function countParams(widths: number[]): number {
  let sum = 0;
  for (let l = 1; l < widths.length - 1; l++) sum += (widths[l - 1] + 1) * widths[l];
  return sum;
}
