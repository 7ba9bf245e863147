import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { lessonNames } from '../../lib/grading/index.ts';
import { commit } from './commit.ts';
import { place } from './place.ts';
import { checkedPage, ranLesson } from './ran-lesson.ts';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'downhill 课 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lessons = lessonNames();
const draw = rng(commit);

test.each(lessons)('%s runs in a hurry with its exercises solved: no cell fails, none warns', (lesson) => {
  expect(ranLesson(lesson, join(folder, 'solved'), { quick: true, solutions: true }).faults).toEqual([]);
});

test.each(draw.fork('in full').shuffle(lessons).slice(0, 1))(
  '%s, drawn, runs in full as a learner gets it: its claims hold, and only the checks of exercises fail',
  (lesson) => {
    expect(ranLesson(lesson, join(folder, 'full')).faults).toEqual([]);
    expect(checkedPage(lesson, join(folder, 'full'))).toMatchObject({ status: 0 });
  },
);

test.each(draw.fork('wasm').shuffle(lessons).slice(0, 2))('%s, drawn, runs in a hurry on wasm', (lesson) => {
  expect(ranLesson(lesson, join(folder, 'wasm'), { quick: true, engine: 'wasm' }).faults).toEqual([]);
});

// Those that load data which does not ship with the course.
const loading = lessons.filter((lesson) =>
  /mnist|names\(|load\(|cifar10|shakespeare|spokenDigits|filmReviews|housing/i.test(
    readFileSync(place('notebooks', `${lesson}.ipynb`), 'utf8'),
  ),
);

test.each(draw.fork('no data').shuffle(loading).slice(0, 2))(
  '%s, drawn, runs in a hurry where no data can be had, with what takes its place',
  (lesson) => {
    const nothing = {
      DOWNHILL_OFFLINE: '1',
      DOWNHILL_DATA_MIRROR: '',
      DOWNHILL_CACHE: join(folder, 'no data'),
    };
    expect(ranLesson(lesson, join(folder, 'made'), { quick: true, env: nothing }).faults).toEqual([]);
  },
);
