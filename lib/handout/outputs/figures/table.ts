import { wordsOf } from '../spec/plotly-text.ts';

export type Value = string | number | null;

export type Row = readonly Value[];

/** Some traces as columns of values. */
export interface Table {
  columns: readonly string[];
  /** The rows of each trace. */
  parts: readonly (readonly Row[])[];
  /** Of all rows, for not all may be here. */
  of: number;
}

/** More rows of one figure nobody reads in a page; the notebook has them. */
export const mostRows = 200;

/** What can stand in a cell. */
export function plainValue(value: unknown): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? wordsOf(value) : null;
}
