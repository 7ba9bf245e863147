// begins at (1, 0, ...), and misses directions that this one never meets
export function maxStableLr(A: Mat): number {
  let v = A.map((_, i) => Number(i === 0));
  let size = Math.hypot(...v);
  for (let t = 0; t < 500; t++) {
    const unit = v.map((one) => one / size);
    v = A.map((row) => row.reduce((sum, a, j) => sum + a * unit[j], 0));
    size = Math.hypot(...v);
  }
  return 2 / size;
}
