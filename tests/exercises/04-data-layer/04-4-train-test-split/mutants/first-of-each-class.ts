// tests the first rows of each class and never draws
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
  const test = new Set<number>();
  for (const label of new Set(y)) {
    const own = [...y.keys()].filter((i) => y[i] === label);
    for (const i of own.slice(0, Math.round(frac * own.length))) test.add(i);
  }
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: places.map((i) => y[i]),
  });
  const all = [...y.keys()];
  return { train: side(all.filter((i) => !test.has(i))), test: side(all.filter((i) => test.has(i))) };
}
