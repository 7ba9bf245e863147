import { spaced } from './spaced.ts';
import type { Table } from './table.ts';

/**
 * The tables with so many rows in all: where there are more, each series keeps as many as any other that is longer,
 * from its first to its last, so that none is missing.
 */
export function fewRows(tables: readonly Table[], most: number): Table[] {
  const share = shareOf(
    tables.flatMap(({ parts }) => parts.map((part) => part.length)),
    most,
  );
  let left = most; // of more series than rows the last have none
  return tables.map((table) => ({
    ...table,
    parts: table.parts.map((part) => {
      const few = spaced(part, Math.min(share, left));
      left -= few.length;
      return few;
    }),
  }));
}

/** The most rows of each part with which all together have so many at most; one at least. */
function shareOf(lengths: readonly number[], most: number): number {
  let left = most;
  const sorted = [...lengths].sort((a, b) => a - b);
  for (const [i, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - i));
    if (length > share) return Math.max(1, share);
    left -= length;
  }
  return most;
}
