import { exercisesOf, type Notebook } from '../../notebook/index.ts';

/** The notebook as it is, if each of its exercises has what a grade needs. */
export function whole(notebook: Notebook): Notebook {
  for (const { id, manual, cells } of exercisesOf(notebook)) {
    if (!cells.answer) throw new Error(`Cannot release exercise ${id}: it has no answer cell`);
    if (cells.check || manual) continue;
    throw new Error(
      `Cannot release exercise ${id}: it has neither a check cell nor the mark "manual", so nothing would give its points`,
    );
  }
  return notebook;
}
