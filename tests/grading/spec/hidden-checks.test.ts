import { expect, jest, test } from '@jest/globals';
import { CheckFailed } from '../../../lib/base/index.ts';
import { hiddenChecks } from '../../../lib/grading/index.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { learnerOf } from '../made-lesson/in-process.ts';
import { empty, type MadeId, madeExercises, madeIds, solution } from '../made-lesson/submissions.ts';

jest.setTimeout(30_000);
const at = temporaryFolder();
const names: Record<MadeId, string> = {
  '90-1': 'runningTotals',
  '90-2': 'multiply',
  '90-3': 'summary',
  '90-4': 'RunningMean',
  '90-5': 'inTurn',
  '90-6': 'centred',
};

/** What an exercise's checks say of an answer: the lines, and what it throws. */
async function said(id: string, learner: Record<string, unknown>, exercises = madeExercises) {
  const lines: string[] = [];
  let thrown: unknown;
  await hiddenChecks(id, learner, { seed: 's', exercises, say: (line) => lines.push(line) }).catch(
    (problem) => {
      thrown = problem;
    },
  );
  return { lines, thrown };
}

test.each(madeIds)('exercise %s: its solution passes in silence', async (id) => {
  expect(await said(id, learnerOf(solution(id), [names[id]]))).toEqual({ lines: [], thrown: undefined });
});

test.each(madeIds)('exercise %s: its starter fails, in the words of its own error', async (id) => {
  const starter = empty().cells.find(({ metadata }) => {
    const mark = metadata.downhill as { exercise?: string; part?: string } | undefined;
    return mark?.exercise === id && mark.part === 'answer';
  })!;
  const { lines, thrown } = await said(id, learnerOf(starter.source, [names[id]]));
  expect(thrown).toBeInstanceOf(CheckFailed);
  expect(lines[0]).toMatch(new RegExp(`^x .+\n {4}Exercise ${id} is yours to write$`));
});

test('a wrong answer throws CheckFailed, whose stack is nothing but its message', async () => {
  const runningTotals = (list: number[]) => list;
  const { lines, thrown } = await said('90-1', { runningTotals });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^x the totals of a list, also of none and of one\n {4}the answer at .* which is not right$/,
  );
  expect(String((thrown as Error).stack)).toBe('CheckFailed: 3 of 3 hidden checks failed in exercise 90-1');
});

test('input that is changed and tensors that are left are seen here, too; an answer that is a tensor is no leak', async () => {
  put(
    at('91-x', '91-1-made', 'checks.ts'),
    `import { hidden, keepsInput, leaksNothing, same, TensorData } from 'downhill/grading';
export default hidden<{ f(tf: unknown, list: number[]): unknown }>((check) => [
  check({ name: 'a tensor', points: 1, cases: 2, make: () => [1, 2], probe: ({ f }, list, { tf }) => f(tf, list) as never,
    verdict: (list, found) => same(found, new TensorData('float32', [2], Float32Array.from([1, 2]))) }),
  keepsInput(1),
  leaksNothing(1),
]);`,
  );
  put(at('README.md'), 'a file among the folders');
  type Tf = { tensor1d(list: number[]): unknown };
  const good = (tf: Tf, list: number[]) => tf.tensor1d(list);
  const bad = (tf: Tf, list: number[]) => {
    tf.tensor1d(list);
    const answer = tf.tensor1d(list);
    list.push(3);
    return answer;
  };
  expect(await said('91-1', { f: good }, at())).toEqual({ lines: [], thrown: undefined });
  expect((await said('91-1', { f: bad }, at())).lines).toEqual([
    'x what it is given stays as it was\n    what it was given had changed when it was done',
    'x no tensor is left behind\n    a call left 1 tensor behind',
  ]);
});

test('whatever is thrown is told', async () => {
  for (const [what, text] of [
    [Object.create(null), 'it threw an object: it is no Error'],
    ['mine', 'it threw a text: mine'],
    [undefined, 'it threw a value, undefined: undefined'],
  ]) {
    const { lines } = await said('90-1', {
      runningTotals: () => {
        throw what;
      },
    });
    expect(lines[0]).toContain(text);
  }
});

test('an exercise that nobody knows is told', async () => {
  const { thrown } = await said('90-9', {});
  expect(thrown).toEqual(
    new RangeError(`Cannot check exercise 90-9: no folder of its checks in ${madeExercises}`),
  );
});
