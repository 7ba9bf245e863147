import { beforeAll, expect, jest, test } from '@jest/globals';
import { checkLesson } from '../../lib/cli/check/lesson.ts';
import { lessonNames, pickRung, type Rung } from '../../lib/grading/index.ts';

/** Tests the lessons with these numbers. In several files, so that jest's workers share them. */
export function lessonsInOrder(from: number, to = Number.POSITIVE_INFINITY): void {
  jest.setTimeout(120_000); // a lesson with many exercises, on a busy machine

  let rung: Rung;
  beforeAll(async () => {
    rung = await pickRung();
  });

  const names = lessonNames().filter(
    (name) => from <= Number.parseInt(name, 10) && Number.parseInt(name, 10) <= to,
  );
  test.each(names)(
    '%s: its form, its types with and without solutions, and its exercises are in order',
    async (lesson) => {
      expect((await checkLesson(lesson, rung)).findings).toEqual([]);
    },
  );
}
