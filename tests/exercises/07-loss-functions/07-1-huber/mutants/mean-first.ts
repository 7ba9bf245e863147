// takes the mean of the errors first, and the price of that mean
export function huber(y: Vec, p: Vec, delta: number): number {
  const e = Math.abs(y.reduce((sum, yi, i) => sum + p[i] - yi, 0) / y.length);
  return e <= delta ? e ** 2 / 2 : delta * (e - delta / 2);
}
