import { type Notebook, notebookText, solutionsOf } from '../../notebook/index.ts';
import { exercisesDir, type Lesson } from '../spec/lesson.ts';
import { audit } from './audit/audit.ts';
import { hiddenFiles } from './audit/hidden-files.ts';
import { autograder, courseFiles } from './gradescope/autograder.ts';
import type { ReleasedFile } from './manifest.ts';
import { nbgraderConfig } from './nbgrader/config.ts';
import { assigned, sourceNotebook } from './nbgrader/source-notebook.ts';
import { releaseNotebook } from './release-notebook.ts';

export interface ReleaseOptions {
  /** Also nbgrader's source tree with its configuration. */
  nbgrader?: boolean;
  /** Also an autograder for each lesson that has exercises. */
  gradescope?: boolean;
  /** In place of tests/exercises. */
  exercises?: string;
}

/** Something that learners must not see would be in the release. */
export class NotReleased extends Error {
  override readonly name = 'NotReleased';
  /** Each place, in a sentence. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * What a release of these lessons consists of. Throws NotReleased, with every place, when a copy for learners
 * shows anything of solutions, hidden checks or mutants.
 */
export function releaseFiles(lessons: readonly Lesson[], options: ReleaseOptions = {}): ReleasedFile[] {
  const { nbgrader = false, gradescope = false, exercises = exercisesDir() } = options;
  const problems: string[] = [];
  const files: ReleasedFile[] = [];
  const course = gradescope ? courseFiles() : [];
  const add = (path: string, content: string | Uint8Array) =>
    files.push({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content });
  for (const lesson of lessons) {
    const { name, specs } = lesson;
    const released = releaseNotebook(lesson.notebook);
    problems.push(...leaks(released, lesson, exercises));
    add(`${name}.ipynb`, notebookText(released));
    if (nbgrader) {
      const source = sourceNotebook(released, specs, solutionsOf(name, exercises, lesson.notebook));
      problems.push(...leaks(assigned(source), lesson, exercises));
      add(`source/${name}/${name}.ipynb`, notebookText(source));
    }
    if (gradescope && specs.length > 0) {
      add(`${name}-autograder.zip`, autograder(lesson, exercises, course));
    }
  }
  if (nbgrader) add('nbgrader_config.py', nbgraderConfig);
  if (problems.length > 0) throw new NotReleased([...new Set(problems)]);
  return files;
}

/** What is wrong with a lesson's copy for learners, a sentence each; empty when it may go out. */
export const auditLesson = (lesson: Lesson, exercises = exercisesDir()): string[] =>
  leaks(releaseNotebook(lesson.notebook), lesson, exercises);

const leaks = (released: Notebook, lesson: Lesson, exercises: string): string[] =>
  audit(released, lesson, hiddenFiles(exercises, lesson.name)).map(
    (problem) => `Cannot release ${lesson.name}: ${problem}`,
  );
