import { describe, expect, test } from '@jest/globals';
import { averaged } from '../../lib/plots/average.ts';
import { figure } from '../../lib/plots/make.ts';
import type { CellsMark, ImageMark, Mark, SurfaceMark } from '../../lib/plots/marks.ts';

const [rows, columns] = [1200, 1800];
const values = Float64Array.from(
  { length: rows * columns },
  (_, i) => (i % columns) + Math.floor(i / columns),
);

describe('a grid of more than a million cells', () => {
  const mark: CellsMark = { mark: 'cells', rows, columns, colours: { values } };

  test('has the means of blocks, its edges where they were, and says so', () => {
    const { mark: few, note } = averaged(mark);
    expect(few).toMatchObject({ rows: 600, columns: 600, x: [-0.5, 1799.5], y: [-0.5, 1199.5] });
    // Blocks of 2 x 3: the mean of column + row over each.
    const found = (few as CellsMark).colours.values;
    expect(found).toHaveLength(360_000);
    for (const [row, column] of [
      [0, 0],
      [7, 500],
      [599, 599],
    ] as const) {
      expect(found[row * 600 + column]).toBeCloseTo(3 * column + 1 + 2 * row + 0.5, 9);
    }
    expect(note).toBe('shown: means, 600 x 600 of 1,200 x 1,800 cells');
  });

  test('keeps a gap where all of a block is missing', () => {
    const holes = values.map((value, i) => (i % columns < 4 && i < 2 * columns ? Number.NaN : value));
    const found = (averaged({ ...mark, colours: { values: holes } }).mark as CellsMark).colours.values;
    expect(found[0]).toBeNaN();
    expect(found[1]).toBeCloseTo((4 + 5 + 5 + 6) / 4, 9); // column 3 is missing
  });

  test('says so once in the note of a figure, after what stands there', () => {
    const panel = { x: { label: 'x' }, y: { label: 'y' }, marks: [mark, { ...mark, levels: [900] }] };
    const { note } = figure({ title: 'Large', alt: 'large', note: 'from a file', panels: [panel] });
    expect(note).toBe('from a file · shown: means, 600 x 600 of 1,200 x 1,800 cells');
  });
});

test('a picture of more than a million pixels has the means of each channel', () => {
  const pixels = Uint8Array.from({ length: 3 * rows * columns }, (_, i) => [10, 20, 200][i % 3]!);
  const mark: ImageMark = {
    mark: 'image',
    width: columns,
    height: rows,
    channels: 3,
    pixels,
    x: [0, 1],
    y: [0, 1],
  };
  const { mark: few, note } = averaged(mark);
  expect(few).toMatchObject({ width: 600, height: 600, x: [0, 1] });
  expect(Array.from((few as ImageMark).pixels).slice(0, 6)).toEqual([10, 20, 200, 10, 20, 200]);
  expect(note).toBe('shown: means, 600 x 600 of 1,200 x 1,800 pixels');
});

test('a surface of more than a million heights keeps each mean at its place', () => {
  const x = Float64Array.from({ length: columns }, (_, i) => i);
  const y = Float64Array.from({ length: rows }, (_, i) => i);
  const { mark, note } = averaged({ mark: 'surface', x, y, z: values });
  const few = mark as SurfaceMark;
  expect([few.x.length, few.y.length, few.z.length]).toEqual([600, 600, 360_000]);
  expect(few.z[600 * 20 + 30]).toBeCloseTo(few.x[30]! + few.y[20]!, 9);
  expect(note).toBe('shown: means, 600 x 600 of 1,200 x 1,800 heights');
});

test('marks of a million cells, and marks without cells, stay as they are', () => {
  const few: Mark = {
    mark: 'cells',
    rows: 1000,
    columns: 1000,
    colours: { values: new Float64Array(1_000_000) },
  };
  const line: Mark = { mark: 'line', x: [1], y: [1] };
  expect(averaged(few).mark).toBe(few);
  expect(averaged(line).mark).toBe(line);
});
