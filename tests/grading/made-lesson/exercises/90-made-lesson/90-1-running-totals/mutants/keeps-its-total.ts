// goes on from the total of the last call
let total = 0;
export function runningTotals(numbers: number[]): number[] {
  return numbers.map((one) => (total += one));
}
