import type { Notebook } from './notebook.ts';
import { BadNotebook } from './parse.ts';

/** The line of a lesson's set-up from which all its chance comes. */
export const seedLine = /^const seed = (\d+);/m;

/** The lesson with another seed: what its text claims is to hold for that one, too. */
export function withSeed(notebook: Notebook, seed: number): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.cell_type === 'code' && seedLine.test(cell.source));
  if (at === -1) {
    throw new BadNotebook(
      `Cannot run the notebook with the seed ${seed}: no cell has a line as "const seed = 6;"`,
    );
  }
  const cell = notebook.cells[at]!;
  const source = cell.source.replace(seedLine, `const seed = ${seed};`);
  return { ...notebook, cells: notebook.cells.with(at, { ...cell, source }) };
}
