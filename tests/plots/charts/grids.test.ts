import { describe, expect, test } from '@jest/globals';
import { attention } from '../../../lib/plots/charts/attention.ts';
import { confusion } from '../../../lib/plots/charts/confusion.ts';
import { heatMap } from '../../../lib/plots/charts/heat-map.ts';
import type { Figure } from '../../../lib/plots/make.ts';

const title = 'A grid';

function cellsOf(figure: Figure, panel = 0) {
  const mark = figure.panels[panel]!.marks[0];
  if (mark?.mark !== 'cells') throw new TypeError('wanted cells');
  return mark;
}

describe('a confusion matrix', () => {
  const small = confusion(
    [
      [8, 2],
      [1, 3],
    ],
    { title, names: ['cat', 'dog'] },
  );

  test('has counts with the share of their row, by which it is coloured', () => {
    expect(cellsOf(small).text).toEqual(['8 (80%)', '2 (20%)', '1 (25%)', '3 (75%)']);
    expect(cellsOf(small).colours).toMatchObject({ values: [80, 20, 25, 75], domain: [0, 100] });
    expect(small.panels[0]!.y).toMatchObject({ label: 'true', reversed: true });
    expect(small.alt).toBe(
      'Confusion matrix of 2 classes: 11 of 14 right (78.57%). Most often taken: cat for dog (2) and dog for cat (1).',
    );
  });

  test('of many classes has the share that is right beside each row, and empty cells for no mistakes', () => {
    const counts = Array.from({ length: 6 }, (_, i) =>
      Array.from({ length: 6 }, (_, j) => Number(i === j) * 999),
    );
    counts[2]![4] = 1;
    const large = confusion(counts, { title });
    expect(large.panels[0]!.y.categories).toEqual([
      '0 (100%)',
      '1 (100%)',
      '2 (>99%)',
      '3 (100%)',
      '4 (100%)',
      '5 (100%)',
    ]);
    expect(cellsOf(large).text!.filter(Boolean)).toEqual(['999', '999', '999', '1', '999', '999', '999']);
  });

  test('tells what is wrong in one sentence', () => {
    expect(() => confusion([[1, 2]], { title })).toThrow(
      new RangeError(
        'Cannot draw the confusion matrix "A grid": it has 1 row and 2 columns, wanted as many of both',
      ),
    );
    expect(() => confusion([[1]], { title, names: ['a', 'b'] })).toThrow(
      new RangeError('Cannot draw the confusion matrix "A grid": names has 2 for 1 row, wanted one for each'),
    );
  });
});

describe('a heat map', () => {
  const axes = { x: 'column', y: 'row', label: 'value' };

  test('has its first row at the top, its numbers in few cells, and colours around 0 where it has both signs', () => {
    const figure = heatMap(
      [
        [1, -2],
        [0.5, Number.NaN],
      ],
      { title, ...axes },
    );
    expect(figure.panels[0]!.y).toMatchObject({ categories: ['0', '1'], reversed: true });
    expect(cellsOf(figure)).toMatchObject({ rows: 2, columns: 2, text: ['1.0', '−2.0', '0.5', '–'] });
    expect(cellsOf(figure).colours).toMatchObject({ scale: 'diverging', domain: [-2, 2] });
    expect(cellsOf(heatMap([[1, 2]], { title, ...axes })).colours.scale).toBe('sequential');
  });

  test('says where its highest and its lowest number are', () => {
    const names = { xNames: ['iris', 'wine'], yNames: ['tree', 'forest'] };
    expect(
      heatMap(
        [
          [0.8, 0.7],
          [0.9, 0.95],
        ],
        { title, x: 'data', y: 'model', label: 'accuracy', ...names },
      ).alt,
    ).toBe(
      'Heat map of 2 x 2, model by data: accuracy from 0.7 to 0.95. ' +
        'The highest is at model forest, data wine, the lowest at model tree, data wine.',
    );
  });

  test('of many rows has round numbers beside it, and no words inside', () => {
    const large = heatMap(
      Array.from({ length: 50 }, () => [1, 2]),
      { title, ...axes },
    );
    expect(large.panels[0]!.y).toMatchObject({ domain: [-0.5, 49.5], reversed: true });
    expect(cellsOf(large).text).toBeUndefined();
  });

  test('tells what is wrong in one sentence', () => {
    expect(() => heatMap([[1, 2], [3]], { title, ...axes })).toThrow(
      new RangeError(
        'Cannot draw the heat map "A grid": row 1 has 1 and row 0 has 2, wanted rows of equally many numbers',
      ),
    );
    expect(() => heatMap([1, 2] as never, { title, ...axes })).toThrow(
      new RangeError('Cannot draw the heat map "A grid": row 0 is 1, wanted rows of equally many numbers'),
    );
    expect(() => heatMap([[1, 2]], { title, ...axes, xNames: ['a'] })).toThrow(
      new RangeError('Cannot draw the heat map "A grid": xNames has 1 for 2 columns, wanted one for each'),
    );
  });
});

describe('attention', () => {
  test('has the text on both axes, with signs for what nobody would see', () => {
    const figure = attention(
      [
        [1, 0],
        [0.25, 0.75],
      ],
      { title, from: ['a', '\n'], to: [' ', ''] },
    );
    expect(figure.panels[0]).toMatchObject({
      x: { label: 'looked at', categories: ['␣', '∅'] },
      y: { label: 'looking', categories: ['a', '↵'], reversed: true },
    });
    expect(cellsOf(figure).text).toEqual(['1.00', '0', '0.25', '0.75']);
    expect(figure.alt).toBe(
      'Attention, 2 pieces of text look at 2. Strongest: "a" at "␣" (1) and "↵" at "∅" (0.75).',
    );
  });

  test('of several heads has a panel for each, and one scale for all', () => {
    const heads = attention([[[0.5]], [[0.8]]], { title, from: ['a'], heads: ['near', 'far'] });
    expect(heads.panels.map((panel) => panel.title)).toEqual(['near', 'far']);
    expect([0, 1].map((panel) => cellsOf(heads, panel).colours.domain)).toEqual([
      [0, 0.8],
      [0, 0.8],
    ]);
  });

  test('tells what is wrong in one sentence', () => {
    expect(() => attention([[1, 2]], { title, from: ['a'], to: ['a'] })).toThrow(
      new RangeError('Cannot draw the attention map "A grid": to has 1 for 2 columns, wanted one for each'),
    );
    expect(() => attention([[[1]]], { title, from: ['a'], heads: [] })).toThrow(
      new RangeError(
        'Cannot draw the attention map "A grid": heads has 0 names for 1 matrix, wanted one for each',
      ),
    );
  });
});
