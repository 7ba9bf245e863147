import { describe, expect, test } from '@jest/globals';
import type { Axis, Panel } from '../../../lib/plots/figure.ts';
import { figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { expectDrawable } from './drawable.ts';
import { parseXml, type Tag, tagsIn } from './xml.ts';

const axes = { x: { label: 'x' }, y: { label: 'y' } };
const draw = (marks: Mark[], more: Partial<Panel> = {}) =>
  figure({ title: 'A claim', alt: 'what is seen', panels: [{ ...axes, ...more, marks }] });
const tagsOf = (svg: string): Tag[] => [...tagsIn(parseXml(svg))];
const textsOf = (svg: string) =>
  tagsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

const endless = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const shapes: Record<string, readonly number[]> = {
  empty: [],
  'a single number': [3],
  'the same number': [2, 2, 2, 2],
  'nothing finite': endless,
  'gaps everywhere': [1, Number.NaN, 2, Number.NaN, 3],
  'huge numbers': [-1e300, 0, 1e300],
  'the hugest numbers': [-Number.MAX_VALUE, Number.MAX_VALUE],
  'tiny numbers': [0, Number.MIN_VALUE, 1e-320],
  'numbers that hardly differ': [1, 1 + Number.EPSILON],
  'negative zeros': [-0, -0, 0],
};

/** All marks made of the same numbers. */
function marksOf(numbers: readonly number[]): Mark[] {
  const count = numbers.length;
  const texts = numbers.map(String);
  const range: [number, number] = [0, 1];
  return [
    { mark: 'line', x: numbers, y: numbers, name: 'line' },
    { mark: 'line', x: numbers, y: numbers, shape: 'steps', dash: 'dotted' },
    { mark: 'area', x: numbers, low: numbers, high: numbers, name: 'area' },
    ...(['circle', 'cross', 'square', 'triangle', 'diamond'] as const).map(
      (sign): Mark => ({ mark: 'points', x: numbers, y: numbers, sign, colours: { values: numbers } }),
    ),
    { mark: 'bar', at: numbers, to: numbers, error: numbers },
    { mark: 'bar', at: numbers, to: numbers, from: numbers, lying: true, width: 0.5 },
    { mark: 'cells', rows: 1, columns: count, colours: { values: numbers, label: 'z' }, text: texts },
    {
      mark: 'cells',
      rows: count,
      columns: 1,
      colours: { values: numbers, scale: 'diverging' },
      levels: [1, 2],
    },
    { mark: 'image', width: count, height: 1, channels: 1, pixels: numbers, x: range, y: range },
    { mark: 'path', pieces: [numbers.map((n) => [n, n] as const)], arrow: true, closed: true, filled: true },
    {
      mark: 'path',
      pieces: numbers.map(
        (n) =>
          [
            [n, 0],
            [0, n],
          ] as const,
      ),
      weights: { values: numbers },
      arrow: true,
    },
    { mark: 'text', x: numbers, y: numbers, texts },
    {
      mark: 'table',
      columns: [
        { name: 'n', values: numbers },
        { name: 'text', values: texts },
      ],
    },
    { mark: 'surface', x: numbers, y: [0, 1], z: [...numbers, ...numbers], label: 'height' },
  ];
}

describe('whatever the numbers are, the picture can be drawn', () => {
  const scales: Record<string, Partial<Axis>> = {
    linear: {},
    log: { scale: 'log' },
    reversed: { reversed: true },
    categories: { categories: ['a', 'b', 'c'] },
    square: {},
  };
  for (const [what, numbers] of Object.entries(shapes)) {
    test.each(Object.entries(scales))(`${what} on axes that are %s`, (kind, axis) => {
      const more = { x: { label: 'x', ...axis }, y: { label: 'y', ...axis }, square: kind === 'square' };
      const marks = marksOf(numbers);
      // Alone a mark has axes of its own, among others those of all.
      if (kind === 'linear' || kind === 'log')
        for (const mark of marks) expectDrawable(toSvg(draw([mark], more)));
      expectDrawable(
        toSvg(
          draw(
            marks.filter(({ mark }) => mark !== 'table'),
            more,
          ),
          { width: 360 },
        ),
      );
    });
  }

  test('all numbers are missing, and words say nothing of NaN where numbers were thought of', () => {
    const svg = toSvg(draw([{ mark: 'line', x: endless, y: endless }]));
    expect(svg).not.toContain('NaN');
    expect(textsOf(svg).slice(0, 4)).toEqual(['A claim', '0', '0.1', '0.2']);
  });
});

describe('whatever the words are, the picture is well formed', () => {
  const words = {
    'of 500 characters': 'loss '.repeat(100),
    'without a space': 'w'.repeat(500),
    Chinese: '损失函数在第二十个周期以后开始上升'.repeat(8),
    'that are markup': '<script>alert("1 & 2")</script>]]>--&amp;',
    'with control characters': 'a\u0000b\u0001c\u001f \ud800 \uffff d',
    'with pictures': '👩‍👩‍👧‍👦 e\u0301 \u202eabc',
  };
  // What XML cannot hold is shown as what could not be read.
  const readable: Record<string, string> = {
    [words['with control characters']]: 'a\ufffdb\ufffdc\ufffd \ufffd \ufffd d',
  };
  test.each(Object.entries(words))('words %s', (_, text) => {
    const axis = { label: text };
    const categories = { label: text, categories: [text, `${text} 2`, 'c'] };
    const made = figure({
      title: text,
      alt: text,
      note: text,
      panels: [
        {
          title: text,
          x: axis,
          y: axis,
          marks: [
            { mark: 'line', name: text, x: [0, 1], y: [0, 1] },
            { mark: 'line', name: 'b', x: [], y: [] },
          ],
        },
        {
          x: categories,
          y: categories,
          marks: [
            {
              mark: 'cells',
              rows: 3,
              columns: 3,
              colours: { values: Array(9).fill(1), label: text },
              text: Array(9).fill(text),
            },
          ],
        },
        { x: axis, y: axis, marks: [{ mark: 'table', columns: [{ name: text, values: [text, 1] }] }] },
        {
          x: axis,
          y: axis,
          marks: [
            { mark: 'text', x: [0], y: [0], texts: [text] },
            { mark: 'points', x: [0], y: [0], labels: [text] },
          ],
        },
      ],
    });
    for (const width of [640, 360, 120]) {
      const svg = toSvg(made, { width });
      expectDrawable(svg);
      expect(svg).not.toContain('<script');
      expect(parseXml(svg).children[0]!.text).toBe(readable[text] ?? text);
    }
  });
});

test('forty panels stand in rows, and none touches another', () => {
  const panels = Array.from({ length: 40 }, (_, i) => ({
    ...axes,
    title: `panel ${i}`,
    marks: [{ mark: 'line', x: [0, 1], y: [0, i] } as const],
  }));
  const svg = toSvg(figure({ title: 'Forty', alt: 'forty lines', panels }));
  expectDrawable(svg);
  const boxes = tagsOf(svg)
    .filter(({ name }) => name === 'clipPath')
    .map(({ children }) => children[0]!.attributes)
    .map(({ x, y, width, height }) => ({
      left: Number(x),
      top: Number(y),
      right: Number(x) + Number(width),
      bottom: Number(y) + Number(height),
    }));
  expect(boxes).toHaveLength(40);
  for (const [i, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThan(0);
    expect(a.right).toBeLessThan(640);
    for (const b of boxes.slice(0, i)) {
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
  }
});
