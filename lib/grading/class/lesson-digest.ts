import { join } from 'node:path';
import { notebookText } from '../../notebook/index.ts';
import { exercisesDir, type Lesson } from '../spec/lesson.ts';
import { digestOf, digestOfText } from './digest.ts';
import { sum } from './sum-of-points.ts';

/** A hash of all of a lesson that scores depend on: the teacher's notebook and the hidden checks. */
export function lessonDigest({ name, notebook }: Lesson, checks: readonly string[] = []): string {
  const folders = [exercisesDir(), ...checks].map((dir) => join(dir, name));
  return digestOfText(JSON.stringify([notebookText(notebook), digestOf(folders)]));
}

/** The most points that a submission of a lesson can have, those that people give among them. */
export const lessonMax = ({ specs }: Lesson): number =>
  sum(
    specs.map(({ exercise, hidden }) =>
      exercise.manual && hidden.checks.length === 0
        ? exercise.points
        : sum(hidden.checks.map(({ points }) => points)),
    ),
  );
