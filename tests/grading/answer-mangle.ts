import type { Cell, Notebook } from 'downhill/notebook';
import { collect } from '../../lib/grading/answer/index.ts';
import { cellOf, honest, type Id, submission, teacher } from './answer-lesson.ts';

export type Mangle = (notebook: Notebook) => unknown;

/** What is found of 06-1 and with which notes, after something was done to an honest submission. */
export function found(mangle: Mangle, answers: Partial<Record<Id, string>> = honest) {
  const notebook = submission(answers);
  mangle(notebook);
  return collect(teacher, notebook);
}
export const own = honest['06-1'];
export const move = ({ cells }: Notebook, from: number, to: number) =>
  cells.splice(to, 0, ...cells.splice(from, 1));
export const insert = ({ cells }: Notebook, at: number, ...more: Cell[]) => cells.splice(at, 0, ...more);
export const bare = (cell: Cell) => Object.assign(cell, { metadata: {} });
export const each = ({ cells }: Notebook, change: (cell: Cell, at: number) => unknown) => {
  for (const [at, cell] of cells.entries()) change(cell, at);
};
export const strip = (notebook: Notebook) => each(notebook, bare);

export const retype = (cell: Cell, type = 'markdown') => Object.assign(cell, { cell_type: type });
export const copyOf = (notebook: Notebook, id: string, source: string, cellId = 'copy') => ({
  ...structuredClone(cellOf(notebook, id)),
  id: cellId,
  source,
});
