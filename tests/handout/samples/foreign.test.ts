import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { handout } from '../../../lib/handout/handout.ts';
import { parseNotebook } from '../../../lib/notebook/index.ts';
import { elementsOf } from '../hostile/element.ts';
import { faultsIn } from '../hostile/faults.ts';

const pageOf = (name: string) => {
  const text = readFileSync(join(__dirname, 'foreign', `${name}.ipynb`), 'utf8');
  return handout(parseNotebook(text, `${name}.ipynb`), { name });
};

/** Words that the page of each must show, wherever they came from: text, tables, pictures, mistakes. */
const said: Record<string, string[]> = {
  python: [
    'Python says · Python 的输出',
    'petal length',
    '维吉尼亚',
    'styled one',
    'Scattered by plotly.express',
    'A grid of six',
    'Points in space',
    'IntSlider(value=3)',
    'UserWarning: old',
    'ZeroDivisionError',
    'as many write.',
  ],
  r: ['R says', 'setosa', 'A data.frame: 2 × 2', 'no way', 'a message', '$a'],
  julia: ['Julia says', '2×2 DataFrame', '17', 'Julia 轴', '2×2 Matrix{Int64}:', 'Stacktrace:'],
  'format-4-0': ['Title by underline', 'two', 'Text of 2015.'],
};

test.each(Object.keys(said))('a notebook as %s writes it becomes a harmless page that says all', (name) => {
  const { elements, words } = elementsOf(pageOf(name));
  expect(faultsIn(elements)).toEqual([]);
  expect(said[name]!.filter((text) => !words.includes(text))).toEqual([]);
});

test('arrays of plotly as bytes become numbers that a reader finds in the table', () => {
  const page = pageOf('python');
  const [, table = ''] = page.split('Data of “Scattered by plotly.express”');
  const numbers = [...table.matchAll(/<td\b[^>]*>([^<]*)<\/td>/g)].map(([, number]) => number);
  expect(numbers.slice(0, 8)).toEqual(['1', '2.5', '2', '0.25', '3', '-1', '4', '8']);
});

test('code of other languages is coloured in the way of each', () => {
  expect(pageOf('python')).toContain('<span class="hljs-keyword">import</span>');
  expect(pageOf('julia')).toContain('<span class="hljs-keyword">using</span>');
  expect(pageOf('r')).toContain('<span class="hljs-built_in">c</span>');
});

test('a notebook of format 3 is refused with the way out', () => {
  expect(() => pageOf('format-3')).toThrow(
    'Cannot read format-3.ipynb: nbformat 3 where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it',
  );
});
