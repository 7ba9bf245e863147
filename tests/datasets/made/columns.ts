import { rng } from '../../../lib/base/index.ts';
import type { Column } from '../../../lib/datasets/column.ts';
import type { Dataset } from '../../../lib/datasets/dataset.ts';

/** All numbers of a column, one example after the other. */
export function flat(data: Dataset<Column, Column>, column = 'X'): Float32Array | Int32Array {
  const reader = data.reader(column);
  if (reader.kind === 'texts') throw new TypeError(`${column} holds texts`);
  const size = reader.shape.reduce((product, length) => product * length, 1);
  const all = new (reader.dtype === 'int32' ? Int32Array : Float32Array)(reader.count * size);
  for (let row = 0; row < reader.count; row++) reader.read(row, all, row * size, rng(0));
  return all;
}

/** The numbers of each example by itself. */
export function rowsOf(data: Dataset<Column, Column>, column = 'X'): number[][] {
  const all = Array.from(flat(data, column));
  const size = all.length / data.size;
  return Array.from({ length: data.size }, (_, row) => all.slice(row * size, (row + 1) * size));
}

/** The texts of a column. */
export function textsOf(data: Dataset<Column, Column>, column = 'X'): string[] {
  const reader = data.reader(column);
  if (reader.kind !== 'texts') throw new TypeError(`${column} holds numbers`);
  return Array.from({ length: reader.count }, (_, row) => reader.read(row));
}

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** The standard deviation. */
export function spread(values: ArrayLike<number>): number {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) ** 2)));
}

export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)];
  return mean(Array.from(a, (value, i) => (value - ma) * (b[i]! - mb))) / (spread(a) * spread(b));
}

/** How often each label comes. */
export function countsOf(data: Dataset<Column, Column>): number[] {
  const counts = new Array<number>(data.classes?.length ?? 0).fill(0);
  for (const label of flat(data, 'y')) counts[label]! += 1;
  return counts;
}
