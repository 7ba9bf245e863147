// the straight piece is delta |e|, half a square too high where the pieces meet
export function huber(y: Vec, p: Vec, delta: number): number {
  const prices = y.map((yi, i) => {
    const e = Math.abs(p[i] - yi);
    return e <= delta ? e ** 2 / 2 : delta * e;
  });
  return prices.reduce((sum, price) => sum + price, 0) / y.length;
}
