import { writeFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { main } from '../../lib/cli/main.ts';
import { isolation } from '../grading/class/made-class.ts';
import { setEnv } from './checkout.ts';
import { put, temporaryFolder } from './folder.ts';

const at = temporaryFolder();
let wrong: string[];

// A judge that is only asked which lesson a notebook belongs to.
jest.mock('../../lib/cli/grade/judge.ts', () => ({
  openJudge: async () => ({
    isolation,
    lessonOf: () => undefined,
    lesson: async (name: string) => ({ name, max: 1, digest: '', exercises: ['06-2'], added: [] }),
  }),
}));

beforeEach(() => {
  wrong = [];
  jest.spyOn(console, 'log').mockImplementation(() => {});
  jest.spyOn(console, 'error').mockImplementation((text) => void wrong.push(text));
  setEnv({ DOWNHILL_CACHE: at('cache') });
  put(at('one.ipynb'), '{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}');
  put(at('broken.ipynb'), 'PK');
  put(at('empty', 'notes.txt'), '');
  put(at('file'), '');
  put(at('bad.csv'), 'who\nann');
  writeFileSync(at('latin.csv'), Buffer.from([0x69, 0x64, 0x0a, 0xe9]));
});

test.each<[(string | RegExp)[], string]>([
  [[], 'downhill grade wants one folder or one notebook, found none. See: npx downhill grade --help'],
  [
    ['$/one.ipynb', '$/empty'],
    'downhill grade wants one folder or one notebook, found 2. See: npx downhill grade --help',
  ],
  [['$/none'], 'Cannot grade $/none: there is no such file or folder'],
  [['$/one.ipynb', '--late', '$/file'], '--late wants --due, too: without it nothing is late'],
  [
    ['$/one.ipynb', '--due', 'soon'],
    '--due wants a date like 2026-11-30, 2026-11-30T18:00 or 2026-11-30T18:00:00+01:00, found "soon"',
  ],
  [['$/one.ipynb', '--jobs', '0'], '--jobs wants a whole number from 1 to 256, found "0"'],
  [['$/one.ipynb', '--seed', ' '], '--seed wants a text of one line that is not empty'],
  [['$/one.ipynb', '--checks', '$/file'], '--checks wants a folder, found none at $/file'],
  [
    ['$/one.ipynb', '--require-isolation', 'permissions'],
    'Cannot require "permissions": no such isolation level. Did you mean "permission"? Known: bubblewrap, unshare, permission, limits',
  ],
  [['$/one.ipynb', '--roster', '$/none'], 'Cannot read $/none (--roster): there is no such file'],
  [['$/one.ipynb', '--roster', '$/empty'], 'Cannot read $/empty (--roster): it is a folder'],
  [
    ['$/one.ipynb', '--roster', '$/latin.csv'],
    'Cannot read $/latin.csv (--roster): it is not UTF-8 text; save it as "CSV UTF-8"',
  ],
  [['$/one.ipynb'], 'Cannot tell which lesson $/one.ipynb belongs to; say it with --lesson NAME'],
  [['$/one.ipynb', '--json'], 'Cannot tell which lesson $/one.ipynb belongs to; say it with --lesson NAME'],
  [
    ['$/empty'],
    'Cannot grade $/empty: no submission lies in it; "notes.txt" was left out: no notebook (.ipynb). Wanted LEARNER.ipynb or LEARNER/LESSON.ipynb',
  ],
  [['$/broken.ipynb'], 'Cannot grade broken.ipynb: it is not JSON'],
  [['$/broken.ipynb', '--json'], 'Cannot grade broken.ipynb: it is not JSON'],
  [
    ['$/bad.csv'],
    'Cannot grade $/bad.csv: it is no notebook (.ipynb); a roster is given with --roster, beside the folder',
  ],
  [['$/file'], 'Cannot grade $/file: it is no notebook (.ipynb)'],
  [['$/one.ipynb', '--out', '$/file'], '--out wants a folder, found a file at $/file'],
  [['$/one.ipynb', '--out', '$/file/new/one'], '--out wants a folder, found a file at $/file'],
  [
    ['$/one.ipynb', '--lesson', '06-made', '--checks', '$/empty'],
    '--checks $/empty has no checks for 06-made; looked for $/empty/06-made/06-2-WORDS/checks.ts. Wanted FOLDER/LESSON/ID-WORDS/checks.ts',
  ],
  [
    ['$/one.ipynb', '--lesson', '06-made', '--json', '--checks', '$/empty'],
    '--checks $/empty has no checks for 06-made; looked for $/empty/06-made/06-2-WORDS/checks.ts. Wanted FOLDER/LESSON/ID-WORDS/checks.ts',
  ],
  [
    ['$'],
    'Cannot grade $: no submission lies in it; "broken.ipynb" was left out: it cannot be told which lesson it belongs to. Wanted LEARNER.ipynb or LEARNER/LESSON.ipynb',
  ],
])('wrong use is told and ends with 2: %j', async (args, sentence) => {
  const real = args.map((word) => String(word).replace(/^\$/, at()));
  expect(await main(['grade', ...real])).toBe(2);
  expect(wrong).toEqual([sentence.replaceAll('$', at())]);
});

test('a roster without ids is told with what it has', async () => {
  expect(await main(['grade', at('one.ipynb'), '--roster', at('bad.csv')])).toBe(2);
  expect(wrong).toEqual([
    expect.stringMatching(/bad\.csv: no column is called id, wanted one of .*; found who$/),
  ]);
});
