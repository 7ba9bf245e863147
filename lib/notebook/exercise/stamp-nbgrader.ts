import type { Cell, Metadata, Notebook } from '../notebook.ts';
import type { Exercise } from './exercise.ts';
import { exercisesOf } from './exercises-of.ts';

/** The notebook with nbgrader's own metadata written from the marks: on answers and checks, nowhere else. */
export function stampNbgrader(notebook: Notebook): Notebook {
  const stamps = new Map<number, Metadata>();
  for (const exercise of exercisesOf(notebook)) {
    const { answer, check } = exercise.cells;
    if (answer) stamps.set(answer.index, answerStamp(exercise));
    if (check) stamps.set(check.index, checkStamp(exercise));
  }
  return { ...notebook, cells: notebook.cells.map((cell, at) => stamped(cell, stamps.get(at))) };
}

const schema = { task: false, schema_version: 3 };

/** Where a person grades, the answer itself has the points. */
const answerStamp = ({ id, manual, points }: Exercise): Metadata => ({
  ...schema,
  grade_id: id,
  solution: true,
  locked: false,
  grade: manual,
  ...(manual ? { points } : {}),
});

const checkStamp = ({ id, manual, points }: Exercise): Metadata => ({
  ...schema,
  grade_id: `${id}-check`,
  solution: false,
  locked: true,
  grade: !manual,
  ...(manual ? {} : { points }),
});

function stamped(cell: Cell, stamp: Metadata | undefined): Cell {
  const bare = unstamped(cell);
  return stamp ? { ...bare, metadata: { ...bare.metadata, nbgrader: stamp } } : bare;
}

/** A cell without nbgrader's own metadata. */
export function unstamped(cell: Cell): Cell {
  const { nbgrader, ...metadata } = cell.metadata;
  return { ...cell, metadata };
}
