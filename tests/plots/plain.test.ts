import { expect, test } from '@jest/globals';
import type { Panel } from '../../lib/plots/figure.ts';
import { figure } from '../../lib/plots/make.ts';
import { plain } from '../../lib/plots/plain.ts';
import { samples } from './plotly/samples/index.ts';

const alt = 'Nothing to see.';

test('a figure is its claim, then for each panel its axes with their ends and its marks', () => {
  expect(plain(samples.curves!)).toBe(
    [
      'Figure: Momentum halves the loss five epochs earlier than plain gradient descent',
      '- loss (0.05 to 3, log) over epoch (0 to 39): area (40 points), line "SGD" (40 points), line "momentum" (40 points)',
      '- Rate, in steps: learning rate (0 to 0.1) over epoch (0 to 4): line "rate" (5 points)',
      'Means of five runs; the bands are 20 % around them.',
    ].join('\n'),
  );
});

test('categories are named where they are few, and a table is told by its columns', () => {
  expect(plain(samples.bars!).split('\n').slice(1)).toEqual([
    '- Test accuracy: accuracy (0 to 1) over network (narrow, wide, very very wide and deep): bar "without" (3 bars), bar "with" (3 bars), line "chance" (2 points)',
    '- Change: class (cat, dog, 船) over change (%) (−1 to 5): bar (3 bars)',
  ]);
  expect(plain(samples.words!).split('\n')[1]).toMatch(/\(12 categories\): line/);
  expect(plain(samples.table!)).toBe(
    'Figure: The wide network wins\n- table (3 rows of network, accuracy, weights, done)',
  );
});

test('grids, pictures, surfaces and animations are told by their sizes', () => {
  expect(plain(samples.contours!).split('\n')[1]).toBe(
    '- b (−2 to 2) over w (−3 to 3): cells (21 x 31), cells (21 x 31, 6 levels), path "SGD" (1 piece), points "least" (1 point)',
  );
  expect(plain(samples.surface!).split('\n')[1]).toBe(
    '- b (−2 to 2) over w <b> (−3 to 3): surface (21 x 31), line "SGD" (12 points)',
  );
  expect(plain(samples.animation!).split('\n').slice(2)).toEqual([
    '4 frames from step 1 to step 12, of which this is the last',
    'Drawn after 1, 4, 8 and 12 steps.',
  ]);
});

test('of many panels and many marks the first eight are told, and equal ones are counted', () => {
  const lines = plain(samples.images!).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[2]).toBe('- 1: row (0 to 8) over column (0 to 8): image (8 x 8 pixels)');
  expect(lines.at(-1)).toBe('... and 2 more panels');
  const panel = (count: number, same: boolean): Panel => ({
    x: { label: 'x' },
    y: { label: 'y' },
    marks: Array.from({ length: count }, (_, i) => ({
      mark: 'line',
      x: [0, 1],
      y: [0, 1],
      name: same ? undefined : `run ${i}`,
    })),
  });
  const text = plain(figure({ title: 'Many', alt, panels: [panel(30, true), panel(30, false)] })).split('\n');
  expect(text[1]).toBe('- y (0 to 1) over x (0 to 1): 30 times line (2 points)');
  expect(text[2]).toMatch(/line "run 7" \(2 points\), 22 more$/);
});

test('line breaks in names do not tear the lines, and a panel without marks says so', () => {
  const panels = [{ title: 'two\nlines', x: { label: 'x\ny' }, y: { label: 'y' }, marks: [] }];
  expect(plain(figure({ title: 'A\n claim', alt, panels }))).toBe(
    'Figure: A claim\n- two lines: y (0 to 1) over x y (0 to 1): nothing',
  );
});
