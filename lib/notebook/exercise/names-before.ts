import type { Notebook } from '../notebook.ts';
import { declaredIn } from './declared.ts';
import { exercisesOf } from './exercises-of.ts';
import { syntaxOf } from './syntax.ts';

/** The names that the cells before an exercise make: the lesson around it. */
export function namesBefore(notebook: Notebook, exercise: string): Set<string> {
  const { cells = {} } = exercisesOf(notebook).find(({ id }) => id === exercise) ?? {};
  const first = Math.min(...Object.values(cells).map(({ index }) => index));
  return new Set(
    notebook.cells
      .slice(0, Number.isFinite(first) ? first : undefined)
      .filter(({ cell_type: type }) => type === 'code')
      .flatMap(({ source }) => declaredIn(syntaxOf(source)?.body ?? []))
      .map(({ name }) => name),
  );
}
