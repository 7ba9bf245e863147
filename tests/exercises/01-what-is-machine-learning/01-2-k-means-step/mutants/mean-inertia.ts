// divides the inertia by the number of points
export function kMeansStep(X: Mat, C: Mat): { assign: number[]; C: Mat; inertia: number } {
  const gaps = X.map((x) => C.map((c) => distance2(x, c)));
  const assign = gaps.map((row) => row.indexOf(Math.min(...row)));
  const moved = C.map((c, k) => {
    const own = X.filter((_, i) => assign[i] === k);
    if (own.length === 0) return [...c];
    return c.map((_, d) => own.reduce((sum, x) => sum + x[d], 0) / own.length);
  });
  const inertia = gaps.reduce((sum, row, i) => sum + row[assign[i]], 0) / X.length;
  return { assign, C: moved, inertia };
}
