/** The rows of each class. */
export function byClass(rows: readonly Float64Array[], y: Int32Array, classes: number): Float64Array[][] {
  const groups: Float64Array[][] = Array.from({ length: classes }, () => []);
  rows.forEach((x, row) => {
    groups[y[row]!]!.push(x);
  });
  return groups;
}
