/** The mean of each column. */
export function meansOf(rows: readonly Float64Array[]): Float64Array {
  return sumsOf(rows, rows[0]!.length).map((sum) => sum / rows.length);
}

/** The sum of each column. */
export function sumsOf(rows: readonly Float64Array[], width: number): Float64Array {
  const sums = new Float64Array(width);
  for (const x of rows) for (let j = 0; j < width; j++) sums[j]! += x[j]!;
  return sums;
}

/** The rows with the means taken away. */
export function centered(rows: readonly Float64Array[], means: Float64Array): Float64Array[] {
  return rows.map((x) => minus(x, means));
}

export function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let j = 0; j < a.length; j++) difference[j] = a[j]! - b[j]!;
  return difference;
}
