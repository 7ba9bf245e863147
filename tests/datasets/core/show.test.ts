import { describe, expect, test } from '@jest/globals';
import { dataUsed, displayed, forgetData, rng } from 'downhill/base';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { loaded } from '../../../lib/datasets/loaded.ts';
import { shift } from '../../../lib/datasets/transform/shift.ts';
import { table } from './made.ts';
import { pngParts } from './png-parts.ts';

const shown = (value: unknown) => displayed(value) as { 'text/plain': string; 'text/html': string };

const pictures = (shape: [number, number, number], classes = ['cat', '<b>"dog"</b>']) => {
  const random = rng('pictures');
  const size = shape[0] * shape[1] * shape[2];
  return new Dataset({
    name: 'pictures',
    X: numbers(
      Uint8Array.from({ length: 12 * size }, () => random.int(256)),
      shape,
      { scale: 1 / 255 },
    ),
    y: numbers(Uint8Array.from({ length: 12 }, (_, i) => i % 2)),
    classes,
  });
};

describe('a table in a cell', () => {
  test('has counts and the first five rows', () => {
    expect(
      shown(table(7, { random: rng(1) }).slice(1))['text/plain'],
    ).toBe(`table: 6 examples, (3), three classes

class    examples
class 0         2
class 1         3
class 2         1

   X0  X1  X2  y
0  10  11  12  class 0
1  20  21  22  class 2
2  30  31  32  class 0
3  40  41  42  class 1
4  50  51  52  class 1`);
  });

  test('names features, rounds to four digits, and cuts what is wide', () => {
    const X = numbers(
      Float32Array.from({ length: 10 }, (_, i) => 1 / (i + 3)),
      [10],
    );
    const features = [...'abcdefghij'];
    expect(
      shown(new Dataset({ name: 'wide', X, y: numbers([1234.5678]), features }))['text/plain'],
    ).toBe(`wide: 1 example, (10)

        a     b    c       d       e      f       g    h  ...     y
0  0.3333  0.25  0.2  0.1667  0.1429  0.125  0.1111  0.1  ...  1235`);
  });

  test('of texts has them in a line each, and nothing in them is taken for HTML', () => {
    const nasty = ['<script>alert(1)</script>', 'two\nlines\u001b[31m', `${'long '.repeat(20)}`, '\'&"'];
    const { 'text/plain': plain, 'text/html': html } = shown(
      new Dataset({ name: '<i>', X: texts(nasty), note: '<img src=x onerror=alert(1)>' }),
    );
    expect(plain.split('\n').length).toBe(2 + 1 + 1 + nasty.length);
    expect(plain).toContain('two lines [31m');
    expect(plain).toContain(`${'long '.repeat(20).slice(0, 57)}...`);
    expect(html.replaceAll(/<\/?(p|table|thead|tbody|tr|td|th)>/g, '')).not.toMatch(/[<>"']/);
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  });

  test('has no colours of its own, so that it can be read on dark and on light', () => {
    expect(shown(pictures([4, 4, 1]))['text/html']).not.toMatch(/color|background|#[0-9a-f]{3,6}\b(?!;)/i);
  });

  test('of many classes leaves the counts to describe', () => {
    expect(shown(table(5, { classes: 21 }))['text/plain']).toMatch(
      /^table: 5 examples, \(3\), 21 classes\n\n +X0/,
    );
  });
});

describe('pictures in a cell', () => {
  test.each<[[number, number, number], number]>([
    [[5, 4, 1], 0],
    [[4, 6, 3], 2],
  ])('of shape %j are nine PNG files with the numbers that were stored', (shape, colourType) => {
    const data = pictures(shape);
    const { 'text/html': html } = shown(data);
    const files = [...html.matchAll(/src="data:image\/png;base64,([^"]+)"/g)].map(([, file]) =>
      pngParts(file!),
    );
    expect(files.length).toBe(9);
    files.forEach(({ width, height, type, pixels }, at) => {
      expect([height, width, type]).toEqual([shape[0], shape[1], colourType]);
      expect([...pixels]).toEqual([...data.at(at).X].map((value) => Math.round(value * 255)));
    });
  });

  test('say what they are in words, which nothing in a class can break', () => {
    const { 'text/html': html } = shown(pictures([3, 3, 1]));
    expect([...html.matchAll(/<img alt="([^"]*)"/g)].slice(0, 2).map(([, alt]) => alt)).toEqual([
      'Example 0: cat',
      'Example 1: &#60;b&#62;&#34;dog&#34;&#60;/b&#62;',
    ]);
    expect(html).toContain('<figcaption>&#60;b&#62;&#34;dog&#34;&#60;/b&#62;</figcaption>');
  });

  test('that were scaled below 0 go from black to white, and those that are shifted show so', () => {
    const X = numbers([-3, -1, 1, 5], [2, 2, 1]);
    const file = /base64,([^"]+)/;
    const scaled = new Dataset({ name: 'scaled', X });
    expect([...pngParts(file.exec(shown(scaled)['text/html'])![1]!).pixels]).toEqual([0, 64, 128, 255]);
    const shifted = scaled.map(shift({ by: 2, fill: 1 }));
    const [low, high] = [Math.min(0, ...shifted.at(0).X), Math.max(0, ...shifted.at(0).X)];
    expect([...pngParts(file.exec(shown(shifted)['text/html'])![1]!).pixels]).toEqual(
      [...shifted.at(0).X].map((value) =>
        Math.round(low < 0 ? ((value - low) / (high - low)) * 255 : (value / (high <= 1 ? 1 : 255)) * 255),
      ),
    );
  });

  test('without labels, or none at all, stand too', () => {
    const plain = new Dataset({ name: 'plain', X: numbers(Uint8Array.of(0, 1, 2, 3), [2, 2, 1]) });
    expect(shown(plain)['text/html']).toContain('alt="Example 0"');
    expect(shown(plain)['text/html']).not.toContain('figcaption');
    expect(shown(plain.take(0))['text/plain']).toBe('plain: 0 examples, (2, 2, 1)\n\n  X');
  });
});

describe('what was loaded', () => {
  const facts = { full: true, source: 'cache', licence: 'CC0', citation: 'Nobody <1999>' };

  test('is on the record, and shows where it came from', () => {
    forgetData();
    const both = table(10, { random: rng(1) }).split({ test: 3 });
    const set = loaded({ name: 'table', ...both, ...facts });
    expect(dataUsed()).toEqual([{ name: 'table', full: true, source: 'cache' }]);
    expect([set.train.size, set.test.size, set.all]).toEqual([7, 3, undefined]);
    const { 'text/plain': plain, 'text/html': html } = shown(set);
    expect(plain.slice(0, plain.indexOf('\n\n'))).toBe(
      'table: 7 examples to train, 3 examples to test\nSource: cache\nLicence: CC0\nCitation: Nobody <1999>',
    );
    expect(plain).toContain('table: 7 examples, (3), three classes');
    expect(html).toContain('<p>Citation: Nobody &#60;1999&#62;</p>');
    forgetData();
  });

  test('without a published split is split 80 to 20, the same each time, and the whole is there', () => {
    forgetData();
    const load = () => loaded({ name: 'table', all: table(50), ...facts, full: false });
    expect([load().train.size, load().test.size, load().all?.size]).toEqual([40, 10, 50]);
    expect(load().test.toArrays()).toEqual(load().test.toArrays());
    expect(dataUsed()).toEqual([{ name: 'table', full: false, source: 'cache' }]);
    expect(shown(load())['text/plain']).toContain('\nNot the full data. Source: cache\n');
    forgetData();
  });
});
