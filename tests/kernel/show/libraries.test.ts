import { describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { frameBundle } from '../../../lib/kernel/show/frame.ts';
import { bundleOf, plain } from '../../../lib/kernel/show/value.ts';

const textOf = async (value: unknown) => (await bundleOf(value))['text/plain'];

describe('a tensor', () => {
  test.each<[string, () => tf.Tensor, string]>([
    ['without axes', () => tf.scalar(1.23456789), 'Tensor () float32\n1.2346'],
    [
      'with numbers that are none',
      () => tf.tensor([Number.NaN, Number.POSITIVE_INFINITY, -0.5]),
      'Tensor (3) float32\n[NaN, Infinity, -0.5]',
    ],
    [
      'of two axes',
      () =>
        tf.tensor([
          [1, 2],
          [3, 4],
        ]),
      'Tensor (2, 2) float32\n[[1, 2],\n [3, 4]]',
    ],
    [
      'of three axes',
      () => tf.range(0, 4).reshape([2, 1, 2]),
      'Tensor (2, 1, 2) float32\n[[[0, 1]],\n\n [[2, 3]]]',
    ],
    ['of truths', () => tf.tensor([true, false]), 'Tensor (2) bool\n[true, false]'],
    ['of whole numbers', () => tf.tensor([1, 2], undefined, 'int32'), 'Tensor (2) int32\n[1, 2]'],
    ['of texts', () => tf.tensor(['a', 'b"c']), 'Tensor (2) string\n["a", "b\\"c"]'],
    ['of complex numbers', () => tf.complex([1, 2], [3, -4]), 'Tensor (2) complex64\n[1 + 3i, 2 - 4i]'],
    ['with nothing in it', () => tf.zeros([0, 3]), 'Tensor (0, 3) float32\n[]'],
    ['with many numbers', () => tf.range(0, 2000), 'Tensor (2000) float32\n[0, 1, 2, ..., 1997, 1998, 1999]'],
  ])('%s is shown with its shape, type and values', async (_, make, text) => {
    expect(await textOf(make())).toBe(text);
  });

  test('that was disposed says so', async () => {
    const gone = tf.zeros([2]);
    gone.dispose();
    expect(await textOf(gone)).toBe('Tensor (2) float32, disposed');
  });

  test.each([[[500, 2]], [[30, 30, 30]], [[10, 10, 10, 10]], [[8, 8, 8, 8, 8]]])(
    'of shape %j is no more than a screenful',
    async (shape) => {
      expect(String(await textOf(tf.zeros(shape))).split('\n').length).toBeLessThan(75);
    },
  );

  test('in a list or a record is shown in its own words', () => {
    const one = tf.tensor([1]);
    expect(plain([one])).toBe('[\n  Tensor (1) float32\n  [1]\n]');
    expect(plain({ loss: one, epoch: 2 })).toBe('{\n  loss: Tensor (1) float32\n  [1],\n  epoch: 2\n}');
  });
});

describe('a table', () => {
  const frame = (values: unknown[][], columns: string[]) => ({
    values,
    columns,
    index: values.map((_, i) => i),
    shape: [values.length, columns.length],
  });

  test('is text and HTML, and nothing in it becomes markup', () => {
    expect(
      frameBundle(
        frame(
          [
            [1.23456789, '<i>&</i>'],
            [Number.NaN, null],
          ],
          ['n', '<b>'],
        ),
      ),
    ).toEqual({
      'text/plain': '         n       <b>\n0  1.23457  <i>&</i>\n1      NaN\n2 rows × 2 columns',
      'text/html':
        '<table><thead><tr><th></th><th>n</th><th>&lt;b&gt;</th></tr></thead><tbody>' +
        '<tr><th>0</th><td>1.23457</td><td>&lt;i&gt;&amp;&lt;/i&gt;</td></tr>' +
        '<tr><th>1</th><td>NaN</td><td></td></tr></tbody></table><p>2 rows × 2 columns</p>',
    });
  });

  test('of many rows, columns and letters shows the first and the last', () => {
    const values = Array.from({ length: 1000 }, () => Array.from({ length: 90 }, () => 'long\n'.repeat(50)));
    const bundle = frameBundle(
      frame(
        values,
        values[0]!.map((_, i) => `c${i}`),
      ),
    );
    const lines = String(bundle['text/plain']).split('\n');
    expect(lines).toHaveLength(23); // names, 20 rows, the gap, the size
    expect(lines.at(-1)).toBe('1000 rows × 90 columns');
    expect(lines[0]).toMatch(/c18 +\.\.\.$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(20 * 63);
  });
});
