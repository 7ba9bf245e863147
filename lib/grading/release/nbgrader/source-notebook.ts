import type { Cell, Exercise, Notebook } from '../../../notebook/index.ts';
import type { Spec } from '../../spec/lesson.ts';
import { changeCells } from '../change-cells.ts';
import { delimiters, region, withoutRegions } from './delimiters.ts';
import { solutionSource } from './solution-source.ts';

/**
 * A released lesson in nbgrader's source form: the reference solutions and the hidden checks in it, between
 * delimiters at which nbgrader takes them out again.
 */
export function sourceNotebook(
  released: Notebook,
  specs: readonly Spec[],
  solutions: ReadonlyMap<string, string>,
): Notebook {
  for (const [at, { id, source }] of released.cells.entries()) {
    const words = Object.values(delimiters)
      .flat()
      .find((one) => source.includes(one));
    if (!words) continue;
    throw new Error(
      `Cannot write the nbgrader form: cell ${at + 1} (${id}) says "${words}", at which nbgrader would cut`,
    );
  }
  const changes = new Map<number, (cell: Cell) => Cell>();
  for (const { exercise, hidden } of specs) {
    const { answer, check } = exercise.cells;
    const { id, names } = exercise;
    const solution = solutions.get(id);
    if (answer?.cell.cell_type === 'code' && solution !== undefined) {
      const texts = { id, starter: answer.cell.source, solution, names };
      changes.set(answer.index, (cell) => ({ ...cell, source: solutionSource(texts) }));
    }
    if (check && !exercise.manual && hidden.checks.length > 0) {
      changes.set(check.index, (cell) => ({ ...cell, source: withHidden(cell.source, exercise) }));
    }
  }
  return changeCells(released, changes);
}

/** What learners get of a source notebook once nbgrader has made its assignment of it. */
export const assigned = (source: Notebook): Notebook => ({
  ...source,
  cells: source.cells.map((cell) => ({ ...cell, source: withoutRegions(cell.source) })),
});

function withHidden(source: string, { id, names }: Exercise): string {
  const hidden = region('hidden', [
    "import { hiddenChecks } from 'downhill/grading';",
    `await hiddenChecks('${id}', { ${names.join(', ')} });`,
  ]);
  return [source.trimEnd(), ...hidden].join('\n');
}
