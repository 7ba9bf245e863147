import { exercisesOf, type Notebook, tagsOf } from '../../notebook/index.ts';
import { changeCells, withMetadata } from './change-cells.ts';

const tag = 'raises-exception';

/** Where all cells are run at once, those behind a check that failed run, too. */
export function tagChecks(notebook: Notebook): Notebook {
  const checks = exercisesOf(notebook).flatMap(({ cells }) => cells.check ?? []);
  return changeCells(
    notebook,
    new Map(
      checks
        .filter(({ cell }) => !tagsOf(cell).includes(tag))
        .map(({ index, cell }) => [index, withMetadata({ tags: [...tagsOf(cell), tag] })]),
    ),
  );
}
