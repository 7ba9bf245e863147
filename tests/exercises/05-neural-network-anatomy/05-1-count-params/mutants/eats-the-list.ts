// takes the widths off the list that it was given
export function countParams(widths: number[]): number {
  let sum = 0;
  while (widths.length > 1) {
    const inputs = widths.shift()!;
    sum += (inputs + 1) * widths[0];
  }
  return sum;
}
