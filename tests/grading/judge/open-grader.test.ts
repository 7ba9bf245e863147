import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  type Graded,
  type Grader,
  type Lesson,
  loadLesson,
  openGrader,
  pickRung,
  type Rung,
} from '../../../lib/grading/index.ts';
import { notebookText } from '../../../lib/notebook/index.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import {
  empty,
  half,
  halfPoints,
  halfSolved,
  madeExercises,
  madeIds,
  madeLesson,
  madeMax,
  madePoints,
  solution,
  solved,
  submission,
} from '../made-lesson/submissions.ts';

jest.setTimeout(60_000);

const at = temporaryFolder();
let lesson: Lesson;
let rung: Rung;
let grader: Grader;
beforeAll(async () => {
  lesson = await loadLesson(madeLesson, { exercises: madeExercises });
  rung = await pickRung();
  grader = openGrader({ lesson, rung, seed: 'one' });
});
afterAll(() => grader.close());

const write = (name: string, notebook: ReturnType<typeof empty>) =>
  put(at(`${name}.ipynb`), notebookText(notebook));
const scores = ({ exercises }: Graded) => Object.fromEntries(exercises.map(({ id, score }) => [id, score]));

test('solved is full, empty is nothing, half is the right half', async () => {
  const full = await grader.grade(write('solved', solved()));
  expect(full).toMatchObject({
    version: 1,
    lesson: '90-made-lesson',
    seed: 'one',
    score: madeMax,
    max: madeMax,
    notes: [],
  });
  expect(full.isolation).toEqual({ rung: rung.name, notContained: rung.notContained });
  expect(scores(full)).toEqual(madePoints);
  expect(full.exercises.flatMap(({ checks }) => checks.filter(({ status }) => status !== 'passed'))).toEqual(
    [],
  );

  const none = await grader.grade(write('empty', empty()));
  expect([none.score, none.max]).toEqual([0, madeMax]);
  expect(none.exercises.flatMap(({ checks }) => checks.map(({ points }) => points))).toEqual(
    Array(19).fill(0),
  );

  const some = await grader.grade(write('half', half()));
  expect(some.score).toBe(halfPoints);
  expect(scores(some)).toEqual(
    Object.fromEntries(madeIds.map((id) => [id, halfSolved.includes(id) ? madePoints[id] : 0])),
  );
});

test('the same seed gives the same bytes, in whatever order, by whichever grader, two at once', async () => {
  const slow = solution('90-1').replace('{', '{ for (;;);');
  const paths = [
    write('a', solved()),
    write(
      'b',
      submission({ '90-1': slow, '90-3': solution('90-3'), '90-5': 'const inTurn = async () => [NaN];' }),
    ),
    write('c', half()),
  ];
  const hasty = {
    ...lesson,
    specs: lesson.specs.map((spec) => ({ ...spec, hidden: { ...spec.hidden, seconds: 1 } })),
  };
  const [grader, other] = [1, 2].map(() => openGrader({ lesson: hasty, rung, seed: 'one' })) as [
    Grader,
    Grader,
  ];
  try {
    const one = async () => {
      const all: string[] = [];
      for (const path of paths) all.push(JSON.stringify(await grader.grade(path)));
      return all;
    };
    const two = async () => {
      const all: string[] = [];
      for (const path of paths.toReversed()) all.unshift(JSON.stringify(await other.grade(path)));
      return all;
    };
    const [first, second] = await Promise.all([one(), two()]);
    expect(second).toEqual(first);
    expect(first[1]).toContain('it did not end within 1 s');
  } finally {
    await Promise.all([grader.close(), other.close()]);
  }
});

test('another seed asks other things and scores the same', async () => {
  const other = openGrader({ lesson, rung, seed: 'two' });
  try {
    expect((await other.grade(write('solved', solved()))).score).toBe(madeMax);
    expect((await other.grade(write('half', half()))).score).toBe(halfPoints);
  } finally {
    await other.close();
  }
});

describe('a file that is no notebook', () => {
  test.each([
    ['half a one', '{"cells": [', 'it is not JSON'],
    ['nothing', '', 'it is empty'],
    ['another thing', '[]', 'it is not a notebook, for it is no object'],
  ])('%s is ungradable in every check, with the reason', async (_, text, why) => {
    const path = put(at('x.ipynb'), text);
    const found = await grader.grade(path);
    const message = `Cannot grade x.ipynb: ${why}`;
    expect([found.score, found.max, found.notes]).toEqual([0, madeMax, [message]]);
    for (const { checks } of found.exercises)
      for (const one of checks) expect(one).toMatchObject({ status: 'ungradable', points: 0, message });
  });
});

test('an answer that is refused tells its line, and costs only itself', async () => {
  const bad = `function runningTotals(numbers: number[]): number[] {\n  return import('node:fs') as never;\n}`;
  const { exercises } = await grader.grade(
    write('bad', submission({ '90-1': bad, '90-2': solution('90-2') })),
  );
  expect(exercises[0]!.checks[0]).toMatchObject({
    status: 'error',
    points: 0,
    message: expect.stringMatching(/^line \d+: the answer uses import/),
  });
  expect(exercises[1]!.score).toBe(madePoints['90-2']);
});

describe('an exercise that a person grades', () => {
  const withManual = (): Lesson => ({
    ...lesson,
    specs: lesson.specs.map((spec) =>
      spec.exercise.id === '90-1'
        ? {
            ...spec,
            exercise: { ...spec.exercise, names: spec.exercise.names, manual: true },
            hidden: { checks: [] },
          }
        : spec,
    ),
  });

  test('waits with its points, answered or not, and never runs', async () => {
    const manual = openGrader({ lesson: withManual(), rung, seed: 'one' });
    try {
      const waiting = {
        id: '90-1',
        score: 0,
        max: 3,
        checks: [
          {
            name: 'by a person',
            status: 'manual',
            points: 0,
            max: 3,
            message: 'a person gives the points for this one',
          },
        ],
      };
      const [answered, untouched, broken] = [
        await manual.grade(write('solved', solved())),
        await manual.grade(write('empty', empty())),
        await manual.grade(put(at('broken.ipynb'), '{')),
      ];
      expect(answered.exercises[0]).toMatchObject(waiting);
      expect(untouched.exercises[0]).toMatchObject(waiting);
      expect([answered.score, answered.max, untouched.max, broken.max]).toEqual([
        madeMax - 3,
        madeMax,
        madeMax,
        madeMax,
      ]);
      expect(broken.exercises[0]!.checks).toMatchObject([
        { name: 'by a person', status: 'ungradable', max: 3 },
      ]);
    } finally {
      await manual.close();
    }
  });
});
