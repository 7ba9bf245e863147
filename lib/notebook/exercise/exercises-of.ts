import type { Notebook } from '../notebook.ts';
import { declaredNames } from './declared.ts';
import type { Exercise } from './exercise.ts';
import { markOf } from './mark.ts';

/**
 * The exercises of a notebook, in its order. Of two cells for the same part the first counts; what is missing is
 * missing. `names` is read from the starter only when it is asked for: a parser is no place for a stranger's code.
 */
export function exercisesOf({ cells }: Notebook): Exercise[] {
  const found = new Map<string, Exercise>();
  for (const [index, cell] of cells.entries()) {
    const mark = markOf(cell);
    if (!mark) continue;
    const exercise = found.get(mark.exercise) ?? empty(mark.exercise);
    found.set(exercise.id, exercise);
    if (exercise.cells[mark.part]) continue;
    exercise.cells[mark.part] = { index, cell };
    if (mark.part !== 'answer') continue;
    const { points = 0, imports = [], uses = [], manual = false } = mark;
    Object.assign(exercise, { points, imports, uses, manual });
  }
  return [...found.values()];
}

const empty = (id: string): Exercise => ({
  id,
  points: 0,
  imports: [],
  uses: [],
  manual: false,
  get names() {
    const answer = this.cells.answer?.cell;
    return answer?.cell_type === 'code' ? declaredNames(answer.source) : [];
  },
  cells: {},
});
