import { beforeEach, expect, jest, test } from '@jest/globals';
import { main } from '../../lib/cli/main.ts';
import { put, temporaryFolder } from './folder.ts';

const at = temporaryFolder();
let wrong: string[];
beforeEach(() => {
  wrong = [];
  jest.spyOn(console, 'log').mockImplementation(() => {});
  jest.spyOn(console, 'error').mockImplementation((line) => void wrong.push(line));
  put(at('one.ipynb'), '{}');
  put(at('other', 'one.ipynb'), '{}');
  put(at('empty', 'notes.txt'), '');
});

test.each<[string[], string]>([
  [[], 'downhill handout wants a notebook. See: npx downhill handout --help'],
  [['$/none.ipynb'], 'Cannot make a handout of $/none.ipynb: there is no such file'],
  [['$/empty'], 'Cannot make handouts of $/empty: no notebook (.ipynb) lies in it'],
  [['$/one.ipynb', '$/other'], 'Two notebooks are named one.ipynb: make their handouts one at a time'],
  [
    ['$/one.ipynb', '--variant', 'students'],
    'Cannot use --variant "students": no such variant. Did you mean "student"? Known: student, solution, teacher',
  ],
  [['$/one.ipynb', '--theme', 'x'], 'Cannot use --theme "x": no such theme. Known: auto, light, dark'],
  [['$/one.ipynb', '--out', ''], '--out wants a folder, found nothing'],
  [['$/one.ipynb', '--check', '--pdf'], '--check with --pdf wants a folder for the pages: --out FOLDER'],
  [
    ['$/one.ipynb', '--quick'],
    'Unknown option --quick of downhill handout. See: npx downhill handout --help',
  ],
])('%j is wrong use', async (words, message) => {
  const folder = at();
  expect(await main(['handout', ...words.map((word) => word.replace('$', folder))])).toBe(2);
  expect(wrong).toEqual([message.replaceAll('$', folder)]);
});

test('a lesson that is not there is told with the nearest one', async () => {
  expect(await main(['handout', '00-start-her'])).toBe(2);
  expect(wrong[0]).toContain('Cannot find "00-start-her": no such lesson. Did you mean "00-start-here"?');
});
