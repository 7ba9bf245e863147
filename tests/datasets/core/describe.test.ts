import { describe, expect, test } from '@jest/globals';
import { displayed, rng } from 'downhill/base';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';

const measured = [5.5, 100, 7, 4.25, -20, 7, 6.75, 35, 7, 5, 0.5, 7, 8, 1000, 7];

describe('a description', () => {
  // pandas 3.1.1: DataFrame(measured, columns=list('abc')).describe()
  const byPandas = [
    { name: 'a', min: 4.25, mean: 5.9, max: 8 },
    { name: 'b', min: -20, mean: 223.1, max: 1000 },
    { name: 'c', min: 7, mean: 7, max: 7 },
  ];

  test('has the numbers of pandas for each feature', () => {
    const { columns } = new Dataset({
      name: 'five',
      X: numbers(measured, [3]),
      features: ['a', 'b', 'c'],
    }).describe();
    expect(
      columns.map(({ name, min, mean, max }) => ({ name, min, mean: Number(mean.toFixed(12)), max })),
    ).toEqual(byPandas);
    expect(columns.map(({ missing }) => missing)).toEqual([0, 0, 0]);
  });

  test('leaves missing numbers out, as pandas does, and counts them', () => {
    const X = numbers([1, Number.NaN, Number.NaN, Number.NaN, 4, Number.NaN], [2]);
    const { columns } = new Dataset({ name: 'gaps', X, allowNaN: true }).describe();
    expect(columns).toEqual([
      { name: 'X0', dtype: 'float32', shape: [], min: 1, mean: 2.5, max: 4, missing: 1 },
      {
        name: 'X1',
        dtype: 'float32',
        shape: [],
        min: Number.NaN,
        mean: Number.NaN,
        max: Number.NaN,
        missing: 3,
      },
    ]);
  });

  test('counts the classes of the view, also where they are called like parts of an object', () => {
    const y = numbers(Uint8Array.of(0, 1, 1, 3, 0, 1));
    const classes = ['__proto__', 'constructor', 'none', ''];
    const all = new Dataset({ name: 'odd', X: y, y, classes });
    expect(all.describe().counts).toEqual([
      { name: '__proto__', count: 2 },
      { name: 'constructor', count: 3 },
      { name: 'none', count: 0 },
      { name: '', count: 1 },
    ]);
    expect(
      all
        .slice(3)
        .describe()
        .counts!.map(({ count }) => count),
    ).toEqual([1, 1, 0, 1]);
  });

  test('of pictures reads: 1,200 examples, (28, 28, 1), ten classes, with counts', () => {
    const size = 1200;
    const digits = new Dataset({
      name: 'digits',
      X: numbers(new Uint8Array(size * 28 * 28).fill(51), [28, 28, 1], { scale: 1 / 255 }),
      y: numbers(Uint8Array.from({ length: size }, (_, i) => i % 10)),
      classes: [...'0123456789'],
      note: 'Made <here>',
    });
    const { 'text/plain': plain, 'text/html': html } = displayed(digits.describe()) as Record<string, string>;
    expect(plain).toBe(`digits: 1,200 examples, (28, 28, 1), ten classes
Made <here>

class  examples
${[...'0123456789'].map((digit) => `    ${digit}       120`).join('\n')}

   type     shape        min  mean  max  missing
X  float32  (28, 28, 1)  0.2   0.2  0.2        0`);
    expect(html).toContain('<p>Made &#60;here&#62;</p>');
    expect(html).toContain('<tr><td>9</td><td>120</td></tr>');
  });

  test('of texts tells of their letters, with empty ones as missing', () => {
    const words = new Dataset({ name: 'words', X: texts(['ab', '', 'abcd']) }).describe();
    expect(words.summary).toBe('3 examples, texts');
    expect(words.columns).toEqual([
      { name: 'X', dtype: 'letters', shape: [], min: 2, mean: 3, max: 4, missing: 1 },
    ]);
  });

  test('of a regression tells of the target, and of wide data in one line', () => {
    const random = rng('wide');
    const X = Float32Array.from({ length: 2 * 51 }, () => random());
    const wide = new Dataset({ name: 'wide', X: numbers(X, [51]), y: numbers([-1, 3]) }).describe();
    expect(wide.columns.map(({ name }) => name)).toEqual(['X', 'y']);
    expect(wide.columns[0]!.mean).toBeCloseTo(X.reduce((a, b) => a + b) / X.length, 12);
    expect(wide.columns[1]).toEqual({
      name: 'y',
      dtype: 'float32',
      shape: [],
      min: -1,
      mean: 1,
      max: 3,
      missing: 0,
    });
  });

  test('of a view without examples stands', () => {
    const none = new Dataset({ name: 'none', X: numbers([1]) }).take(0).describe();
    expect((displayed(none) as Record<string, string>)['text/plain']).toBe(`none: 0 examples, numbers

   type     shape  min  mean  max  missing
X  float32  ()     NaN   NaN  NaN        0`);
  });
});
