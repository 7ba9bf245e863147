// forgets the half before the square, so that the two pieces do not meet at delta
export function huber(y: Vec, p: Vec, delta: number): number {
  const prices = y.map((yi, i) => {
    const e = Math.abs(p[i] - yi);
    return e <= delta ? e ** 2 : delta * (e - delta / 2);
  });
  return prices.reduce((sum, price) => sum + price, 0) / y.length;
}
