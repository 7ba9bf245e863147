import type { Cell, Notebook } from '../../notebook/index.ts';

/** The notebook with some of its cells changed, by their place. */
export function changeCells(
  notebook: Notebook,
  changes: ReadonlyMap<number, (cell: Cell) => Cell>,
): Notebook {
  return { ...notebook, cells: notebook.cells.map((cell, at) => changes.get(at)?.(cell) ?? cell) };
}

/** The cell with more in its metadata. */
export const withMetadata =
  (more: Record<string, unknown>) =>
  (cell: Cell): Cell => ({ ...cell, metadata: { ...cell.metadata, ...more } });
