import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../base/index.ts';
import type { Lesson } from './lesson.ts';

/** How many checks a teacher's own folders add to an exercise. */
export interface Added {
  exercise: string;
  checks: number;
}

/** The folder of an exercise's checks, `06-2-stable-softmax`, below one in the form of tests/exercises. */
export function checksFolder(root: string, lesson: string, id: string): string | undefined {
  const dir = join(root, lesson);
  if (!existsSync(dir)) return undefined;
  const found = readdirSync(dir).find((one) => one === id || one.startsWith(`${id}-`));
  return found && existsSync(join(dir, found, 'checks.ts')) ? join(dir, found) : undefined;
}

/** Refuses a folder that has no checks for any of these lessons: a slip in a name would pass in silence. */
export function refuseUseless(
  folders: readonly string[],
  lessons: readonly { name: string; exercises: readonly string[] }[],
): void {
  for (const folder of folders) {
    if (lessons.some(({ name, exercises }) => exercises.some((id) => checksFolder(folder, name, id))))
      continue;
    const looked = lessons.flatMap(({ name, exercises }) =>
      exercises.slice(0, 1).map((id) => join(folder, name, `${id}-WORDS`, 'checks.ts')),
    );
    const [first, ...more] = looked;
    const where = first ? `; looked for ${first}${more.length > 0 ? ' and the like' : ''}` : '';
    throw new UsageError(
      `--checks ${folder} has no checks for ${lessons.map(({ name }) => name).join(', ')}${where}. Wanted FOLDER/LESSON/ID-WORDS/checks.ts`,
    );
  }
}

/** What a teacher's own folders add to the exercises of a lesson. */
export const addedTo = ({ specs }: Pick<Lesson, 'specs'>): Added[] =>
  specs.flatMap(({ exercise: { id }, added = 0 }) => (added > 0 ? [{ exercise: id, checks: added }] : []));

/** `private checks: 1 for 00-3, 2 for 06-1`. */
export const addedText = (added: readonly Added[]): string =>
  `private checks: ${added.map(({ exercise, checks }) => `${checks} for ${exercise}`).join(', ')}`;
