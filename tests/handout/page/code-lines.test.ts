import { describe, expect, test } from '@jest/globals';
import { markLongLines } from '../../../lib/handout/page/code-lines.ts';
import { parsed } from './parsed.ts';

const long = 'x'.repeat(81);
const marked = (html: string) =>
  parsed(markLongLines(html))
    .elements.filter(({ attributes }) => attributes.class === 'long')
    .map(({ text }) => text);

test('what follows in a long line hangs behind its beginning, deep ones not behind half of the paper', () => {
  const style = (html: string) => parsed(markLongLines(html)).elements[0]!.attributes.style;
  expect(style(long)).toBeUndefined();
  expect(style(`    ${long}`)).toBe('--in:4');
  expect(style(`\t<b>  </b>${long}`)).toBe('--in:4');
  expect(style(`${' '.repeat(60)}${long}`)).toBe('--in:24');
});

describe('a line of code', () => {
  test('of 80 signs is left alone and one of 81 is marked with its line end', () => {
    const html = `${'y'.repeat(80)}\n${long}\nz`;
    expect(markLongLines(html)).toBe(`${'y'.repeat(80)}\n<span class="long">${long}\n</span>z`);
  });

  test('is as long as it is read: entities are one sign, tags none, Chinese signs two', () => {
    expect(marked(`${'&lt;'.repeat(80)}\n`)).toEqual([]);
    expect(marked(`<span class="hljs-string">${'y'.repeat(80)}</span>\n`)).toEqual([]);
    expect(marked(`${'激'.repeat(40)}\n${'激'.repeat(41)}`)).toEqual(['激'.repeat(41)]);
    expect(marked(`${'&lt;'.repeat(81)}`)).toEqual(['<'.repeat(81)]);
    expect(marked(`${'y'.repeat(78)}      \r\n`)).toEqual([]);
  });
});

test('an element around several lines is closed and opened again, and the text stays what it was', () => {
  const html = `a<span class="c">/*\n<b class="d">${long}\n${long}</b> */</span> b\nend`;
  const made = markLongLines(html);
  expect(parsed(made)).toMatchObject({ faults: [] });
  expect(made.replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, ''));
  expect(marked(html)).toEqual([`${long}\n`, `${long} */ b\n`]);
  const inside = parsed(made).elements.find(({ attributes }) => attributes.class === 'd')!;
  expect(inside.within.map(({ attributes }) => attributes.class)).toContain('c');
});

test('of many shapes of code the text is never changed and the elements always close', () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    let html = '';
    let depth = 0;
    for (let i = 0; i < 30; i++) {
      const kind = next(5);
      if (kind === 0) html += `<span class="s${++depth}">`;
      else if (kind === 1 && depth > 0) html += depth-- > 0 ? '</span>' : '';
      else if (kind === 2) html += '\n';
      else html += 'ab &amp; '.repeat(next(14));
    }
    html += '</span>'.repeat(depth);
    const made = markLongLines(html);
    expect(parsed(made).faults).toEqual([]);
    expect(made.replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, ''));
  }
});
