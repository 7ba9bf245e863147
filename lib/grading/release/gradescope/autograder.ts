import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../base/index.ts';
import { notebookText } from '../../../notebook/index.ts';
import type { Lesson } from '../../spec/lesson.ts';
import { filesUnder } from './files-under.ts';
import { type ZipEntry, zip } from './zip.ts';

/** What an autograder holds beside its lesson: the course, as it must be to be installed and built. */
export function courseFiles(root = projectRoot()): ZipEntry[] {
  const top = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json'];
  return [
    ...top.map((file) => ({ name: `course/${file}`, bytes: readFileSync(join(root, file)) })),
    ...['lib', 'data'].flatMap((folder) => filesUnder(join(root, folder), `course/${folder}`)),
  ];
}

/** A Gradescope autograder: the zip that a teacher uploads for a lesson. It holds hidden checks; learners never get it. */
export function autograder(lesson: Lesson, exercises: string, course: readonly ZipEntry[]): Buffer {
  const hidden = join(exercises, lesson.name);
  return zip([
    ...['setup.sh', 'run_autograder', 'grade-submission.mjs'].map(ownFile),
    { name: 'lesson', bytes: Buffer.from(`${lesson.name}\n`) },
    { name: `course/notebooks/${lesson.name}.ipynb`, bytes: Buffer.from(notebookText(lesson.notebook)) },
    ...(existsSync(hidden) ? filesUnder(hidden, `course/tests/exercises/${lesson.name}`) : []),
    ...course,
  ]);
}

// They lie in lib/ as they go into the archive, also when this runs from the build.
const ownFile = (name: string): ZipEntry => ({
  name,
  bytes: readFileSync(join(projectRoot(), 'lib', 'grading', 'release', 'gradescope', name)),
  program: !name.endsWith('.mjs'),
});
