// gives 1 / λ, where a walk arrives at once, for the limit 2 / λ
export function maxStableLr(A: Mat): number {
  let v = A.map((_, i) => Math.sin(i + 1));
  let size = Math.hypot(...v);
  for (let t = 0; t < 500; t++) {
    const unit = v.map((one) => one / size);
    v = A.map((row) => row.reduce((sum, a, j) => sum + a * unit[j], 0));
    size = Math.hypot(...v);
  }
  return 1 / size;
}
