// tries one line only, halfway between the means of the classes
export function linearlySeparable(X: Mat, y: number[]): boolean {
  const mean = (label: number) => {
    const rows = X.filter((_, i) => y[i] === label);
    return X[0].map((_, j) => rows.reduce((sum, x) => sum + x[j], 0) / Math.max(1, rows.length));
  };
  if (y.every((label) => label === y[0])) return true;
  const [zero, one] = [mean(0), mean(1)];
  const far = (x: Vec, m: Vec) => x.reduce((sum, xj, j) => sum + (xj - m[j]) ** 2, 0);
  return X.every((x, i) => (far(x, one) < far(x, zero) ? 1 : 0) === y[i]);
}
