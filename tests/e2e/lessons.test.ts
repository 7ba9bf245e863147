import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { lessonNames } from '../../lib/grading/index.ts';
import { commit } from './commit.ts';
import { checkedPage, ranLesson } from './ran-lesson.ts';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'downhill 课 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lessons = lessonNames();
const draw = rng(commit);

test.each(lessons)('%s runs in a hurry with its exercises solved: no cell fails, none warns', (lesson) => {
  expect(ranLesson(lesson, join(folder, 'solved'), { quick: true, solutions: true }).faults).toEqual([]);
});

test.each(draw.fork('in full').shuffle(lessons).slice(0, 2))(
  '%s, drawn, runs in full as a learner gets it: its claims hold, and only the checks of exercises fail',
  (lesson) => {
    expect(ranLesson(lesson, join(folder, 'full')).faults).toEqual([]);
    expect(checkedPage(lesson, join(folder, 'full'))).toMatchObject({ status: 0 });
  },
);

test.each(draw.fork('wasm').shuffle(lessons).slice(0, 2))('%s, drawn, runs in a hurry on wasm', (lesson) => {
  expect(ranLesson(lesson, join(folder, 'wasm'), { quick: true, engine: 'wasm' }).faults).toEqual([]);
});
