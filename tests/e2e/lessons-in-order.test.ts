import { beforeAll, expect, jest, test } from '@jest/globals';
import { checkLesson } from '../../lib/cli/check/lesson.ts';
import { lessonNames, pickRung, type Rung } from '../../lib/grading/index.ts';

jest.setTimeout(180_000); // a lesson with many exercises, on a busy machine

let rung: Rung;
beforeAll(async () => {
  rung = await pickRung();
});

test.each(lessonNames())(
  '%s: its types with and without solutions, and its exercises are in order',
  async (lesson) => {
    expect((await checkLesson(lesson, rung)).findings).toEqual([]);
  },
);
