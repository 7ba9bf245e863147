import { basename } from 'node:path';
import { markOf } from '../../notebook/index.ts';
import { readSubmission } from '../answer/index.ts';
import { lessonNames } from '../spec/lesson.ts';

/**
 * The lesson that a notebook belongs to: by its own name, wherever in the name of the file that stands, else by the
 * exercises in it. Undefined when neither tells.
 */
export function lessonOf(path: string, names: readonly string[] = lessonNames()): string | undefined {
  const file = basename(path, '.ipynb');
  const named = names.find((name) => file === name) ?? names.find((name) => file.includes(name));
  if (named !== undefined) return named;
  const read = readSubmission(path);
  if (!read.ok) return undefined;
  const count = new Map<string, number>();
  for (const cell of read.notebook.cells) {
    const [number] = /^\d\d(?=-)/.exec(exerciseOf(cell) ?? '') ?? [];
    const lesson = number && names.find((name) => name.startsWith(`${number}-`));
    if (lesson) count.set(lesson, (count.get(lesson) ?? 0) + 1);
  }
  return [...count].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** By our mark, or nbgrader's. */
function exerciseOf(cell: Parameters<typeof markOf>[0]): string | undefined {
  const { grade_id: id } = (cell.metadata.nbgrader ?? {}) as { grade_id?: unknown };
  return markOf(cell)?.exercise ?? (typeof id === 'string' ? id : undefined);
}
