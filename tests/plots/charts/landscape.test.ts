import { describe, expect, test } from '@jest/globals';
import { contour } from '../../../lib/plots/charts/contour.ts';
import { surface } from '../../../lib/plots/charts/surface.ts';
import type { CellsMark, Mark, PathMark, SurfaceMark } from '../../../lib/plots/marks.ts';

const bowl = (x: number, y: number) => x * x + 4 * y * y;
const over = { x: [-2, 2], y: [-1, 1] } as const;
const path = Array.from({ length: 101 }, (_, i) => [2 * 0.9 ** i, 0.8 ** i] as const);
const kind = <M extends Mark>(marks: readonly Mark[], name: M['mark']) =>
  marks.filter(({ mark }) => mark === name) as M[];

describe('a contour', () => {
  test('each cell has the height of the function in its middle', () => {
    const { panels } = contour(bowl, { title: 'Bowl', over, log: false });
    const { rows, columns, x, y, colours } = kind<CellsMark>(panels[0]!.marks, 'cells')[0]!;
    for (const [row, column] of [
      [0, 0],
      [10, 50],
      [rows - 1, columns - 1],
    ] as const) {
      const at = [
        x![0] + ((column + 0.5) * (x![1] - x![0])) / columns,
        y![0] + ((row + 0.5) * (y![1] - y![0])) / rows,
      ] as const;
      expect(colours.values[row * columns + column]).toBeCloseTo(bowl(...at), 2);
    }
  });

  test('heights over many powers of ten are drawn as logarithms, and the bar says so', () => {
    const steep = contour((x, y) => 10 ** (x + y), { title: 'Steep', over: { x: [0, 3], y: [0, 3] } });
    const { colours } = kind<CellsMark>(steep.panels[0]!.marks, 'cells')[0]!;
    expect(colours.label).toBe('log₁₀ loss');
    expect(colours.domain).toEqual([0, 6]);
  });

  test('an animation shows the whole path at its end, and at most thirty moments', () => {
    const { frames, panels } = contour(bowl, { title: 'Bowl', over, paths: { SGD: path }, animated: true });
    expect(frames!.length).toBe(30);
    expect([frames![0]!.name, frames!.at(-1)!.name]).toEqual(['step 0', 'step 100']);
    const shown = [frames![0]!.panels, frames!.at(-1)!.panels, panels].map(
      ([panel]) => kind<PathMark>(panel!.marks, 'path')[0]!.pieces[0]!.length,
    );
    expect(shown).toEqual([1, 101, 101]);
  });

  test('the alt text says where it is lowest and what each path does', () => {
    const { alt } = contour(bowl, { title: 'Bowl', over, paths: { SGD: path.slice(0, 3), none: [] } });
    expect(alt).toBe(
      'Contour lines of loss over w and b: from 0 at (0, 0) up to 8. SGD takes 2 steps from (2, 1) to (1.62, 0.64). none has no steps.',
    );
  });

  test('a path that runs away does not take the rest out of sight', () => {
    const { panels, alt } = contour(bowl, {
      title: 'Bowl',
      paths: {
        SGD: [
          [0, 0],
          [1, 1],
          [Number.POSITIVE_INFINITY, Number.NaN],
        ],
      },
    });
    expect(panels[0]!.x.domain).toEqual([-0.15, 1.15]);
    expect(alt).toContain('SGD takes 1 step from (0, 0) to (1, 1), then leaves all numbers.');
  });

  test.each([
    [{ x: [0, 1], y: [0, 1, 2], z: [[1, 2]] }, 'z has 1 rows and y 3 numbers, wanted a row for each y'],
    [
      { x: [0, 1], y: [0], z: [[1, 2, 3]] },
      'row 0 of z has 3 heights and x 2 numbers, wanted one for each x',
    ],
  ])('grid %# does not fit together', (grid, problem) => {
    expect(() => contour(grid, { title: 'Grid' })).toThrow(
      new RangeError(`Cannot draw the contour "Grid": ${problem}`),
    );
    expect(() => surface(grid, { title: 'Grid' })).toThrow(
      new RangeError(`Cannot draw the surface "Grid": ${problem}`),
    );
  });

  test.each([
    ['nothing', { x: [], y: [], z: [] }],
    ['one place', { x: [1], y: [1], z: [[5]] }],
    [
      'no number',
      {
        x: [0, 1],
        y: [0, 1],
        z: [
          [Number.NaN, Number.NaN],
          [Number.NaN, Number.NaN],
        ],
      },
    ],
    [
      'one height',
      {
        x: [0, 1],
        y: [0, 1],
        z: [
          [3, 3],
          [3, 3],
        ],
      },
    ],
  ])('%s is drawn all the same', (_, grid) => {
    expect(contour(grid, { title: '平' }).alt).toMatch(/^Contour lines of loss over w and b: /);
    expect(surface(grid, { title: '平' }).alt).toMatch(/^A surface of loss over w and b: /);
  });
});

test('a surface has the heights of the function, row after row', () => {
  const { x, y, z } = kind<SurfaceMark>(
    surface(bowl, { title: 'Bowl', over, log: false }).panels[0]!.marks,
    'surface',
  )[0]!;
  expect(z.length).toBe(x.length * y.length);
  expect(z[3 * x.length + 7]).toBeCloseTo(bowl(x[7]!, y[3]!), 2);
});
