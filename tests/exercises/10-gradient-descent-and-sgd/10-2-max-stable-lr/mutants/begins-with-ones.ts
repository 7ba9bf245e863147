// begins at (1, 1, ...), and misses directions against it
export function maxStableLr(A: Mat): number {
  let v = A.map(() => 1);
  let size = Math.hypot(...v);
  for (let t = 0; t < 500; t++) {
    const unit = v.map((one) => one / size);
    v = A.map((row) => row.reduce((sum, a, j) => sum + a * unit[j], 0));
    size = Math.hypot(...v);
  }
  return 2 / size;
}
