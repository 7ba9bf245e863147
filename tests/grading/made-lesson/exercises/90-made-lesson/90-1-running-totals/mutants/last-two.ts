// adds only the number before
export function runningTotals(numbers: number[]): number[] {
  return numbers.map((one, i) => one + (numbers[i - 1] ?? 0));
}
