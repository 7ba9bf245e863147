import { type Cell, exercisesOf, type Notebook, tagsOf } from '../../notebook/index.ts';
import type { HandoutOptions, Step } from '../contract.ts';
import { withoutRegions } from './solution-regions.ts';

/**
 * The student's notebook: without cells tagged `solution`, without what stands between nbgrader's BEGIN and END
 * marks. Throws when an answer cell holds a reference solution, since its starter is then lost.
 */
export const hideSolutions: Step = (notebook, options) => {
  if ((options.variant ?? 'student') !== 'student') return notebook;
  refuseSolved(notebook, options);
  const cells = notebook.cells.filter((cell) => !isSolution(cell));
  return { ...notebook, cells: cells.map(withoutRegion) };
};

const isSolution = (cell: Cell) => tagsOf(cell).some((tag) => /^(solutions?|instructor|teacher)$/i.test(tag));

function withoutRegion(cell: Cell): Cell {
  const source = withoutRegions(cell.source);
  if (source === cell.source) return cell;
  // What a solution has put out tells it, too.
  return cell.cell_type === 'code' ? { ...cell, source, outputs: [] } : { ...cell, source };
}

function refuseSolved(notebook: Notebook, { name, solutions }: HandoutOptions): void {
  const bare = (text: string) => text.replace(/\s+/g, '');
  for (const { id, cells } of exercisesOf(notebook)) {
    const solution = solutions?.get(id);
    if (!cells.answer || solution === undefined) continue;
    if (bare(cells.answer.cell.source) !== bare(solution)) continue;
    throw new RangeError(
      `Cannot make the student's handout of ${name}: cell ${cells.answer.cell.id} holds the solution of exercise ${id}, wanted the starter. Make it from the lesson in notebooks/`,
    );
  }
}
