// looks for a threshold on one feature at a time, so that slanted cuts are missed
export function linearlySeparable(X: Mat, y: number[]): boolean {
  return X[0].some((_, j) => {
    const values = (label: number) => X.filter((_, i) => y[i] === label).map((x) => x[j]);
    const [zeros, ones] = [values(0), values(1)];
    return Math.max(...zeros) < Math.min(...ones) || Math.max(...ones) < Math.min(...zeros);
  });
}
