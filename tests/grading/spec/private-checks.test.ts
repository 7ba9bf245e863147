import { expect, test } from '@jest/globals';
import { UsageError } from '../../../lib/base/index.ts';
import { addedText, refuseUseless } from '../../../lib/grading/index.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';

const at = temporaryFolder();
const lessons = [
  { name: '00-start-here', exercises: ['00-1', '00-2'] },
  { name: '06-made', exercises: ['06-1'] },
];

test('a folder with checks for any exercise of the lessons is of use', () => {
  put(at('mine', '06-made', '06-1-words', 'checks.ts'), '');
  put(at('plain', '00-start-here', '00-2', 'checks.ts'), '');
  expect(() => refuseUseless([at('mine'), at('plain')], lessons)).not.toThrow();
  expect(() => refuseUseless([], lessons)).not.toThrow();
});

test.each([
  ['is empty', 'none/x'],
  ['is the lesson itself', '00-2-words/checks.ts'],
  ['names the exercise without its dash', '00-start-here/00-20/checks.ts'],
  ['has the file under another name', '00-start-here/00-2-words/check.ts'],
])('a folder that %s is refused, with the place that was looked in', (_, file) => {
  put(at('wrong', file), '');
  expect(() => refuseUseless([at('wrong')], lessons)).toThrow(
    new UsageError(
      `--checks ${at('wrong')} has no checks for 00-start-here, 06-made; looked for ${at('wrong', '00-start-here', '00-1-WORDS', 'checks.ts')} and the like. Wanted FOLDER/LESSON/ID-WORDS/checks.ts`,
    ),
  );
});

test('what was found is told by exercise', () => {
  expect(
    addedText([
      { exercise: '00-3', checks: 1 },
      { exercise: '06-1', checks: 2 },
    ]),
  ).toBe('private checks: 1 for 00-3, 2 for 06-1');
});
