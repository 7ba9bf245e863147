/** The learning rate below which gradient descent on a bowl with Hessian A arrives. */
export function maxStableLr(A: Mat): number {
  let v = A.map((_, i) => Math.sin(i + 1)); // a list without a pattern
  let size = Math.hypot(...v);
  for (let t = 0; t < 500; t++) {
    const unit = v.map((one) => one / size);
    v = A.map((row) => row.reduce((sum, a, j) => sum + a * unit[j], 0));
    size = Math.hypot(...v);
  }
  return 2 / size;
}
