// writes the totals into the list that it was given
export function runningTotals(numbers: number[]): number[] {
  for (let i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1];
  return numbers;
}
