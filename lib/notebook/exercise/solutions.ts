import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import type { Notebook } from '../notebook.ts';
import { asCell } from './as-cell.ts';
import { namesBefore } from './names-before.ts';

/**
 * The reference solutions of a lesson by the exercise's id, as they stand in its answer cells. With the notebook,
 * only those imports are taken away that it has made before the exercise.
 */
export function solutionsOf(
  lesson: string,
  root: string = join(projectRoot(), 'tests', 'exercises'),
  notebook?: Notebook,
): Map<string, string> {
  const folder = join(root, lesson);
  const solutions = new Map<string, string>();
  if (!existsSync(folder)) return solutions;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name, 'solution.ts');
    const id = /^(\d+-\d+)(-|$)/.exec(name)?.[1];
    if (id === undefined || !existsSync(path)) continue;
    if (solutions.has(id))
      throw new Error(`Cannot read the solutions of ${lesson}: two folders are for ${id}`);
    solutions.set(id, asCell(readFileSync(path, 'utf8'), notebook && namesBefore(notebook, id)));
  }
  return solutions;
}
