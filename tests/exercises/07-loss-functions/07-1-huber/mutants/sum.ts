// adds the prices up and does not take their mean
export function huber(y: Vec, p: Vec, delta: number): number {
  return y.reduce((sum, yi, i) => {
    const e = Math.abs(p[i] - yi);
    return sum + (e <= delta ? e ** 2 / 2 : delta * (e - delta / 2));
  }, 0);
}
