// begins with 0 and leaves the last total out
export function runningTotals(numbers: number[]): number[] {
  let total = 0;
  return numbers.map((one) => {
    const before = total;
    total += one;
    return before;
  });
}
