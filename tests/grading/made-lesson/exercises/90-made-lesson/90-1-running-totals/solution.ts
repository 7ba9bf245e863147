/** The sums of the first one, two, three, ... numbers. */
export function runningTotals(numbers: number[]): number[] {
  let total = 0;
  return numbers.map((one) => (total += one));
}
