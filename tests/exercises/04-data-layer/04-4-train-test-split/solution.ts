import { rng } from 'downhill/lesson';

export interface Side<T> {
  rows: T[];
  y: number[];
}

export interface Split<T> {
  train: Side<T>;
  test: Side<T>;
}

/** The rows in two parts, a share `frac` of each class in the test part; the same for the same seed. */
export function trainTestSplit<T>(rows: T[], y: number[], frac: number, seed: number): Split<T> {
  const order: number[] = rng(seed).shuffle(y.keys());
  const test: number[] = [];
  for (const label of new Set(y)) {
    const own = order.filter((i) => y[i] === label);
    test.push(...own.slice(0, Math.round(frac * own.length)));
  }
  const chosen = new Set(test);
  const side = (places: number[]): Side<T> => ({
    rows: places.map((i) => rows[i]),
    y: places.map((i) => y[i]),
  });
  return { train: side(order.filter((i) => !chosen.has(i))), test: side(order.filter((i) => chosen.has(i))) };
}
