import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { notebooksDir, UsageError } from '../../../lib/base/index.ts';
import { lessonNames, lessonPath, loadLesson } from '../../../lib/grading/index.ts';
import { readHidden } from '../../../lib/grading/spec/lesson.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { madeExercises, madeIds, madeLesson, madePoints } from '../made-lesson/submissions.ts';

const at = temporaryFolder();
const extra = (points = 5) => `import { hidden, same } from 'downhill/grading';
export default hidden<{ runningTotals(list: number[]): number[] }>((check) => [
  check({
    name: 'private',
    points: ${points},
    make: (rng) => [rng.int(9)],
    probe: ({ runningTotals }, list) => runningTotals(list),
    verdict: (list, found) => same(found, list),
  }),
], { seconds: 9 });`;

test('a lesson comes with its notebook, its checks, its solutions and its mutants', async () => {
  const lesson = await loadLesson(madeLesson, { exercises: madeExercises });
  expect([lesson.name, lesson.folder]).toEqual(['90-made-lesson', join(madeExercises, '..')]);
  expect(lesson.specs.map(({ exercise: { id, points } }) => [id, points])).toEqual(
    Object.entries(madePoints),
  );
  for (const { hidden, solution, mutants } of lesson.specs) {
    expect(hidden.checks.length).toBeGreaterThan(1);
    expect(solution).toMatch(/^.*export (async )?(function|class)/m);
    expect(mutants.map(({ name }) => name)).toEqual([...mutants.map(({ name }) => name)].sort());
    expect(mutants).toHaveLength(4);
    for (const { text } of mutants) expect(text).toMatch(/^\/\/ /);
  }
});

test('a lesson is found by its name, its number and its path', () => {
  const path = notebooksDir('00-start-here.ipynb');
  expect([lessonPath('00-start-here'), lessonPath('00'), lessonPath(path)]).toEqual([path, path, path]);
  expect(lessonNames()).toContain('00-start-here');
  for (const name of ['0', '00-', '00-start', '', '../00-start-here', '123'])
    expect(() => lessonPath(name)).toThrow(/^Cannot find ".*": no such lesson/);
});

test('an exercise without checks is told with the place that was looked in', async () => {
  await expect(loadLesson(madeLesson, { exercises: at('none') })).rejects.toThrow(
    new UsageError(
      `Cannot grade 90-made-lesson: exercise 90-1 has no hidden checks; looked for ${at('none', '90-made-lesson', '90-1-*', 'checks.ts')}`,
    ),
  );
});

describe('a teacher’s private checks', () => {
  test('are added after the others, with the longer time', async () => {
    put(at('mine', '90-made-lesson', '90-1-whatever', 'checks.ts'), extra());
    const lesson = await loadLesson(madeLesson, { exercises: madeExercises, checks: [at('mine')] });
    const { checks, seconds } = lesson.specs[0]!.hidden;
    expect(checks.at(-1)).toMatchObject({ name: 'private', points: 5 });
    expect([seconds, lesson.specs.map(({ added }) => added)]).toEqual([
      9,
      [1, ...madeIds.slice(1).map(() => undefined)],
    ]);
    expect(checks.reduce((sum, { points }) => sum + points, 0)).toBe(8);
    expect(lesson.specs[1]!.hidden.seconds).toBe(5);
    expect(lesson.specs.map(({ solution }) => typeof solution)).toEqual(madeIds.map(() => 'string'));
  });

  test('may be all that there are', async () => {
    for (const id of madeIds) put(at('mine', '90-made-lesson', id, 'checks.ts'), extra());
    const lesson = await loadLesson(madeLesson, { exercises: at('none'), checks: [at('mine')] });
    expect(
      lesson.specs.map(({ hidden, solution, mutants }) => [hidden.checks.length, solution, mutants]),
    ).toEqual(madeIds.map(() => [1, undefined, []]));
  });

  test('of an exercise whose number only begins alike are not taken', async () => {
    put(at('mine', '90-made-lesson', '90-10-other', 'checks.ts'), extra());
    const lesson = await loadLesson(madeLesson, { exercises: madeExercises, checks: [at('mine')] });
    expect(lesson.specs[0]!.hidden.checks).toHaveLength(3);
  });
});

describe('a file of checks', () => {
  test('that throws while it is loaded is told with its place, without our own stack', async () => {
    put(at('bad', 'checks.ts'), 'throw new RangeError("mine");');
    await expect(readHidden(at('bad', 'checks.ts'))).rejects.toThrow(
      new UsageError(`Cannot load ${at('bad', 'checks.ts')}: RangeError: mine`),
    );
  });

  const parts = 'make: () => 1, probe: () => 1, verdict: () => undefined';
  const none = 'its default export is no list of hidden checks; write hidden(...)';

  test.each([
    ['no default', 'export const checks = [];', none],
    ['no list', 'export default { checks: {} };', none],
    ['a name that is none', [`name: 1, points: 1, ${parts}`], 'check 1 has no name, wanted a sentence'],
    ['points that are a text', [`name: 'a', points: '1', ${parts}`], 'check 1 ("a") has no points'],
    ['points that are no number', [`name: 'a', points: NaN, ${parts}`], 'check 1 ("a") has no points'],
    ['no points', [`name: 'a', points: 0, ${parts}`], 'check 1 ("a") has no points, wanted a number above 0'],
    ['endless points', [`name: 'a', points: Infinity, ${parts}`], 'check 1 ("a") has no points'],
    [
      'no probe',
      ["name: 'a', points: 1, make: () => 1, verdict() {}"],
      'check 1 ("a") has no function probe',
    ],
    [
      'no verdict in the second, which is to throw',
      [`name: 'a', points: 1, ${parts}`, "name: 'b', points: 1, throws: true, make: () => 1, probe() {}"],
      'check 2 ("b") has no verdict; write `verdict: () => undefined`',
    ],
    ['no cases', [`name: 'a', points: 1, cases: 0, ${parts}`], 'check 1 ("a") has no cases, wanted a whole'],
    [
      'a property that is none',
      ["name: 'a', points: 1, property: 'fast'"],
      'check 1 ("a") has a property that is none; write keepsInput(1) or leaksNothing(1)',
    ],
    ['nothing', 'export default { checks: [undefined] };', 'check 1 has no name, wanted a sentence'],
  ])('with %s is refused', async (_, checks, words) => {
    const list = Array.isArray(checks) ? checks.map((one) => `{ ${one} }`).join(', ') : '';
    const path = put(
      at('checks.ts'),
      Array.isArray(checks) ? `export default { checks: [${list}] };` : checks,
    );
    await expect(readHidden(path)).rejects.toThrow(UsageError);
    await expect(readHidden(path)).rejects.toThrow(`Cannot use ${path}: ${words}`);
  });

  test('is read with the loader that is given', async () => {
    const path = put(at('checks.ts'), '');
    const asked: string[] = [];
    const load = async (file: string) => {
      asked.push(file);
      return { default: { checks: [] } };
    };
    expect(await readHidden(path, load)).toEqual({ checks: [] });
    expect(asked).toEqual([path]);
  });
});

test('a private folder that is a copy of the course’s doubles its points', async () => {
  cpSync(madeExercises, at('copy'), { recursive: true });
  const lesson = await loadLesson(madeLesson, { exercises: madeExercises, checks: [at('copy')] });
  const sums = lesson.specs.map(({ hidden }) => hidden.checks.reduce((sum, { points }) => sum + points, 0));
  expect(sums).toEqual(Object.values(madePoints).map((points) => 2 * points));
});
