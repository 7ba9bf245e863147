// shuffles the labels of a part apart from its rows
import { rng } from 'downhill/lesson';

interface Side<T> {
  rows: T[];
  y: number[];
}
interface Split<T> {
  train: Side<T>;
  test: Side<T>;
}
export function trainTestSplit<T>(rows: T[], y: number[], frac: number, seed: number): Split<T> {
  const random = rng(seed);
  const order: number[] = random.shuffle(y.keys());
  const chosen = new Set<number>();
  for (const label of new Set(y)) {
    const own = order.filter((i) => y[i] === label);
    for (const i of own.slice(0, Math.round(frac * own.length))) chosen.add(i);
  }
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: random.shuffle(places).map((i) => y[i]),
  });
  return { train: side(order.filter((i) => !chosen.has(i))), test: side(order.filter((i) => chosen.has(i))) };
}
