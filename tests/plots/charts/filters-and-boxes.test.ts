import { describe, expect, test } from '@jest/globals';
import { boxes } from '../../../lib/plots/charts/boxes.ts';
import { featureMaps, filters } from '../../../lib/plots/charts/filters.ts';
import { maskOutline } from '../../../lib/plots/charts/mask-outline.ts';
import type { Figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { legendNames } from '../../../lib/plots/plotly/legend.ts';

const title = 'Claim';
const kind = <Name extends Mark['mark']>({ panels }: Figure, name: Name) =>
  panels.flatMap(({ marks }) => marks).filter(({ mark }) => mark === name) as Extract<Mark, { mark: Name }>[];
const filled = (rows: number, columns: number, value = 0.5) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

describe('filters and feature maps', () => {
  test('all pictures have one scale, around 0 for weights', () => {
    const cells = kind(filters([filled(2, 2, -3), filled(2, 2, 1)], { title }), 'cells');
    expect(cells.map(({ colours }) => colours.domain)).toEqual([
      [-3, 3],
      [-3, 3],
    ]);
    expect(cells.map(({ colours }) => colours.label)).toEqual(['weight', undefined]);
  });

  test('no two pictures overlap', () => {
    const cells = kind(
      featureMaps(
        Array.from({ length: 30 }, () => filled(3, 5)),
        { title },
      ),
      'cells',
    );
    for (const [i, a] of cells.entries()) {
      for (const b of cells.slice(0, i)) {
        expect(a.x![1] < b.x![0] || b.x![1] < a.x![0] || a.y![1] < b.y![0] || b.y![1] < a.y![0]).toBe(true);
      }
    }
  });

  test('many are shortened, and the note says so', () => {
    const { note, panels } = featureMaps(
      { conv: Array.from({ length: 100 }, () => filled(2, 2)) },
      { title },
    );
    expect([note, panels[0]!.marks.length]).toEqual(['shown: 64 of 100 maps of conv', 64]);
  });

  test('other shapes are told in one sentence', () => {
    expect(() => filters([[[[1]]]] as never, { title })).toThrow(
      new RangeError(
        'Cannot draw the filters "Claim": it has the shape (1, 1, 1, 1), wanted (count, height, width)',
      ),
    );
    expect(() => featureMaps({ conv: [filled(1, 1)] }, { title, names: [] })).toThrow(
      new RangeError(
        'Cannot draw the feature maps "Claim": layer "conv" has 1 picture and 0 names, wanted as many of both',
      ),
    );
  });
});

describe('boxes', () => {
  test('the outline of a mask is as long as its pixels have free sides', () => {
    const mask = ['0110', '0111', '0000', '1001'].map((row) => [...row].map(Number));
    let sides = 0;
    for (const [y, row] of mask.entries()) {
      for (const [x, value] of row.entries()) {
        const near = [mask[y - 1]?.[x], mask[y + 1]?.[x], row[x - 1], row[x + 1]];
        if (value) sides += near.filter((other) => !other).length;
      }
    }
    const long = maskOutline(mask).reduce(
      (sum, [a, b]) => sum + Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]),
      0,
    );
    expect(long).toBe(sides);
  });

  test('a box lies where it is said, the truth is dashed, and a box without a size is left out', () => {
    const box = { x: 1, y: 2, width: 3, height: 1, label: 'cat' };
    const figure = boxes(
      { picture: filled(8, 8), boxes: [box, { ...box, truth: true }, { ...box, width: Number.NaN }] },
      { title },
    );
    const paths = kind(figure, 'path');
    expect(paths.map(({ dash, pieces }) => [dash, pieces])).toEqual([
      [
        'solid',
        [
          [
            [1, 2],
            [4, 2],
            [4, 3],
            [1, 3],
          ],
        ],
      ],
      [
        'dashed',
        [
          [
            [1, 2],
            [4, 2],
            [4, 3],
            [1, 3],
          ],
        ],
      ],
    ]);
    expect(figure.note).toBe('dashed: the truth · left out: 1 box without a finite size');
    expect(figure.alt).toBe('1 picture with what was found. picture 1: cat and cat (truth).');
  });

  test('masks without boxes are told by their colours in the legend', () => {
    const masks = ['cat', 'dog'].map((label) => ({ mask: filled(3, 2, 1), label }));
    const scenes = [{ picture: filled(3, 2), masks }];
    const { panels, legend } = boxes([...scenes, ...scenes], { title });
    expect(legendNames({ title, alt: '', panels, legend })).toEqual(['cat', 'dog']);
  });

  test('a mask is as large as its picture', () => {
    expect(() =>
      boxes({ picture: filled(2, 3), masks: [{ mask: filled(3, 2), label: 'cat' }] }, { title }),
    ).toThrow(
      new RangeError(
        'Cannot draw the boxes "Claim": the mask of "cat" on picture 0 has 3 x 2 numbers, wanted 2 x 3 as the picture has pixels',
      ),
    );
  });
});
