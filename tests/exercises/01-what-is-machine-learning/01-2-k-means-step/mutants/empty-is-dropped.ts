// leaves out a centre that nobody joins
export function kMeansStep(X: Mat, C: Mat): { assign: number[]; C: Mat; inertia: number } {
  const gaps = X.map((x) => C.map((c) => distance2(x, c)));
  const assign = gaps.map((row) => row.indexOf(Math.min(...row)));
  const moved = C.map((c, k) => {
    const own = X.filter((_, i) => assign[i] === k);
    return c.map((_, d) => own.reduce((sum, x) => sum + x[d], 0) / own.length);
  }).filter((_, k) => assign.includes(k));
  const inertia = gaps.reduce((sum, row, i) => sum + row[assign[i]], 0);
  return { assign, C: moved, inertia };
}
