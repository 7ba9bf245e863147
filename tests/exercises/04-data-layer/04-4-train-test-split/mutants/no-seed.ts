// draws from Math.random, so that no split can be repeated
interface Side<T> {
  rows: T[];
  y: number[];
}
interface Split<T> {
  train: Side<T>;
  test: Side<T>;
}
export function trainTestSplit<T>(rows: T[], y: number[], frac: number, seed: number): Split<T> {
  const order = [...y.keys()];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  const chosen = new Set<number>();
  for (const label of new Set(y)) {
    const own = order.filter((i) => y[i] === label);
    for (const i of own.slice(0, Math.round(frac * own.length))) chosen.add(i);
  }
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: places.map((i) => y[i]),
  });
  return { train: side(order.filter((i) => !chosen.has(i))), test: side(order.filter((i) => chosen.has(i))) };
}
