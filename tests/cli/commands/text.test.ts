import { readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { notebooksDir } from '../../../lib/base/index.ts';
import { main } from '../../../lib/cli/main.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();
let wrong: string[];
let printed: string;
beforeEach(() => {
  [wrong, printed] = [[], ''];
  jest.spyOn(console, 'error').mockImplementation((text) => void wrong.push(text));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
const lesson = notebooksDir('00-start-here.ipynb');

test('a lesson becomes Markdown and, byte for byte, the same lesson again', async () => {
  expect(await main(['text', lesson, '-o', at('00.md')])).toBe(0);
  expect(readFileSync(at('00.md'), 'utf8')).toMatch(/^<!-- text title -->\n# 00 /);
  expect(await main(['text', at('00.md'), '--out', at('00.ipynb')])).toBe(0);
  expect(readFileSync(at('00.ipynb'), 'utf8')).toBe(readFileSync(lesson, 'utf8'));
  expect(await main(['text', lesson])).toBe(0);
  expect(printed).toBe(readFileSync(at('00.md'), 'utf8'));
});

test('what is no lesson, no such file, or the wrong ending is told', async () => {
  expect(await main(['text'])).toBe(2);
  expect(await main(['text', lesson, lesson])).toBe(2);
  expect(await main(['text', put(at('a.txt'), '')])).toBe(2);
  expect(await main(['text', at('none.md')])).toBe(2);
  expect(await main(['text', at('none.ipynb')])).toBe(1);
  expect(await main(['text', put(at('a.md'), 'Hello')])).toBe(1);
  expect(await main(['text', lesson, '-o', at('b.ipynb')])).toBe(2);
  const told = wrong.join('\n');
  for (const sentence of [
    'downhill text wants one file, found none',
    'downhill text wants one file, found 2',
    `Cannot tell what ${at('a.txt')} is: wanted a file that ends in .ipynb or .md`,
    `Cannot read ${at('none.md')}: there is no such file`,
    `Cannot read ${at('none.ipynb')}: there is no such file`,
    `Cannot read ${at('a.md')}, line 1: text stands before the first cell`,
    `--out wants a file that ends in .md here, found ${at('b.ipynb')}`,
  ]) {
    expect(told).toContain(sentence);
  }
});
