import { exercisesOf, type Notebook, type Part } from '../../notebook/index.ts';
import { changeCells, withMetadata } from './change-cells.ts';

// Front ends keep to these marks; a learner who wants to can take them off, and the judge trusts none of them.
const locks: Partial<Record<Part, Record<string, boolean>>> = {
  prompt: { editable: false, deletable: false },
  answer: { deletable: false },
  check: { editable: false, deletable: false },
};

/** Prompts and checks cannot be changed by mistake, nor an answer's cell be deleted. */
export function lock(notebook: Notebook): Notebook {
  const changes = new Map(
    exercisesOf(notebook).flatMap(({ cells }) =>
      Object.entries(locks).flatMap(([part, flags]) => {
        const found = cells[part as Part];
        return found ? [[found.index, withMetadata(flags)] as const] : [];
      }),
    ),
  );
  return changeCells(notebook, changes);
}
