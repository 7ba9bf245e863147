// draws without a look at the classes
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
  const order: number[] = rng(seed).shuffle(y.keys());
  const count = Math.round(frac * y.length);
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: places.map((i) => y[i]),
  });
  return { train: side(order.slice(count)), test: side(order.slice(0, count)) };
}
