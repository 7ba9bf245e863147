// does not use delta, and bends at 1 always
export function huber(y: Vec, p: Vec, delta: number): number {
  const prices = y.map((yi, i) => {
    const e = Math.abs(p[i] - yi);
    return e <= 1 ? e ** 2 / 2 : e - 1 / 2;
  });
  return prices.reduce((sum, price) => sum + price, 0) / y.length;
}
