/** The mean over all examples: e^2 / 2 where the error e is delta or less, delta (|e| - delta / 2) beyond. */
export function huber(y: Vec, p: Vec, delta: number): number {
  const prices = y.map((yi, i) => {
    const e = Math.abs(p[i] - yi);
    return e <= delta ? e ** 2 / 2 : delta * (e - delta / 2);
  });
  return prices.reduce((sum, price) => sum + price, 0) / y.length;
}
