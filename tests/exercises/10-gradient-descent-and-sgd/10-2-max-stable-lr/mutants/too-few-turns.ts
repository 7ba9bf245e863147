// stops after three turns
export function maxStableLr(A: Mat): number {
  let v = A.map((_, i) => Math.sin(i + 1));
  let size = Math.hypot(...v);
  for (let turn = 0; turn < 3; turn++) {
    const unit = v.map((one) => one / size);
    v = A.map((row) => row.reduce((sum, a, j) => sum + a * unit[j], 0));
    size = Math.hypot(...v);
  }
  return 2 / size;
}
