import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that learners must not see. */
export interface HiddenFile {
  /** From the lesson's folder on: `06-2-stable-softmax/mutants/no-shift.ts`. */
  path: string;
  text: string;
}

/** All files of a lesson under tests/exercises, in the order of their names. */
export function hiddenFiles(exercises: string, lesson: string): HiddenFile[] {
  const folder = join(exercises, lesson);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
