/** The square of the straight distance: the sum of (a[i] - b[i])^2, or of the part with i from `from` to `to`. */
export function squaredDistance(a: Float64Array, b: Float64Array, from = 0, to = a.length): number {
  // Four sums, as in dot.ts.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const d0 = a[i]! - b[i]!;
    const d1 = a[i + 1]! - b[i + 1]!;
    const d2 = a[i + 2]! - b[i + 2]!;
    const d3 = a[i + 3]! - b[i + 3]!;
    s0 += d0 * d0;
    s1 += d1 * d1;
    s2 += d2 * d2;
    s3 += d3 * d3;
  }
  for (; i < to; i++) s0 += (a[i]! - b[i]!) ** 2;
  return s0 + s1 + (s2 + s3);
}
