// never divides, so that the numbers overflow
export function maxStableLr(A: Mat): number {
  let v = A.map((_, i) => Math.sin(i + 1));
  let growth = 0;
  for (let t = 0; t < 500; t++) {
    const after = A.map((row) => row.reduce((sum, a, j) => sum + a * v[j], 0));
    growth = Math.hypot(...after) / Math.hypot(...v);
    v = after;
  }
  return 2 / growth;
}
