import type { Numbers } from '../marks.ts';
import { refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted } from './words.ts';

/** A grid of numbers, row after row. */
export interface Matrix {
  rows: number;
  columns: number;
  values: number[];
}

/** The numbers of rows that are equally long; throws the sentence for others. */
export function matrixOf(rows: readonly Numbers[], chart: string, title: string): Matrix {
  const odd = Array.from(rows).findIndex((row) => !isList(row) || row.length !== rows[0]!.length);
  if (odd >= 0) {
    const found = isList(rows[odd])
      ? `has ${rows[odd].length} and row 0 has ${rows[0]!.length}`
      : `is ${rows[odd]}`;
    refuse(chart, title, `row ${odd} ${found}, wanted rows of equally many numbers`);
  }
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Array.from(rows).flatMap((row) => Array.from(row)),
  };
}

/** Throws where names are given and not one for each row or column. */
export function checkNames(
  names: readonly string[] | undefined,
  count: number,
  { chart, title, what, of }: { chart: string; title: string; what: string; of: 'row' | 'column' },
): void {
  if (!names || names.length === count) return;
  refuse(chart, title, `${what} has ${names.length} for ${counted(count, of)}, wanted one for each`);
}
