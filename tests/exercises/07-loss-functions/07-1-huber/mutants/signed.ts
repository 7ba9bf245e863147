// does not take the size of the error: a prediction far too low counts as a small mistake
export function huber(y: Vec, p: Vec, delta: number): number {
  const prices = y.map((yi, i) => {
    const e = p[i] - yi;
    return e <= delta ? e ** 2 / 2 : delta * (e - delta / 2);
  });
  return prices.reduce((sum, price) => sum + price, 0) / y.length;
}
