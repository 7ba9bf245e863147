import { describe, expect, test } from '@jest/globals';
import { imageGrid } from '../../../lib/plots/charts/image-grid.ts';
import type { Figure } from '../../../lib/plots/make.ts';
import { layout } from '../../../lib/plots/svg/layout.ts';

const title = 'Digits';
const grey = [0, 0.5, 1, 0.2];

function pixelsOf(figure: Figure, panel = 0) {
  const mark = figure.panels[panel]!.marks[0];
  if (mark?.mark !== 'image') throw new TypeError('wanted an image');
  return { ...mark, pixels: Array.from(mark.pixels) };
}

describe('pictures', () => {
  test('go from 0 to 1 as numbers and from 0 to 255 as bytes, in one list or in rows', () => {
    const shape = [2, 2];
    const bytes = [0, 128, 255, 51];
    const figure = imageGrid([grey, Float32Array.from(grey), Uint8Array.from(bytes)], { title, shape });
    for (const panel of [0, 1, 2]) {
      expect(pixelsOf(figure, panel)).toMatchObject({ width: 2, height: 2, channels: 1, pixels: bytes });
    }
    const rows = imageGrid([[grey.slice(0, 2), grey.slice(2)]], { title });
    expect(pixelsOf(rows)).toMatchObject({ width: 2, height: 2, channels: 1, pixels: bytes });
  });

  test('have colours where their shape has channels', () => {
    const figure = imageGrid(
      [
        [
          [
            [1, 0, 0],
            [0, 1, 0],
          ],
        ],
      ],
      { title },
    );
    expect(pixelsOf(figure)).toMatchObject({
      width: 2,
      height: 1,
      channels: 3,
      pixels: [255, 0, 0, 0, 255, 0],
    });
  });

  test('may go from anywhere to anywhere, and what lies outside is black or white', () => {
    const figure = imageGrid([[[0, 8, 16, 20]]], { title, range: [0, 16] });
    expect(pixelsOf(figure).pixels).toEqual([0, 128, 255, 255]);
  });
});

describe('labels', () => {
  const figure = imageGrid([grey, grey, grey], {
    title,
    shape: [2, 2],
    labels: [0, 1, 1],
    predicted: [0, 1, 0],
    names: ['cat', 'dog'],
  });

  test('say what is predicted, and what is true where it is a mistake', () => {
    expect(figure.panels.map((panel) => panel.title)).toEqual(['cat', 'dog', 'cat ≠ dog']);
    expect(figure.note).toBe('framed: 1 of 3 are wrong, predicted ≠ true');
    expect(figure.alt).toBe('3 pictures: cat, dog and dog. 1 mistake: dog taken for cat.');
  });

  test('are all said in their order, repeated ones too; of very many how often each is there', () => {
    const altOf = (labels: number[]) =>
      imageGrid(
        labels.map(() => grey),
        { title, shape: [2, 2], labels },
      ).alt;
    expect(altOf([2, 8, 3, 2, 2])).toBe('5 pictures: 2, 8, 3, 2 and 2.');
    expect(altOf(Array.from({ length: 30 }, (_, i) => i % 3))).toBe(
      '30 pictures: 0 (10 times), 1 (10 times) and 2 (10 times).',
    );
  });

  test('mark a mistake by the colour of its frame, too', () => {
    expect(figure.panels.map(({ marks }) => marks[1]!.role)).toEqual(['faint', 'faint', 'bad']);
  });
});

describe('the columns of a grid', () => {
  const placesOf = (count: number, options: object = {}) => {
    const figure = imageGrid(new Array(count).fill([[0.5]]), {
      title,
      labels: new Array(count).fill(7),
      ...options,
    });
    const { placed } = layout(figure.panels, figure.columns, 608);
    return placed.filter(({ outer }) => outer.top === placed[0]!.outer.top).length;
  };

  test('are ten where a page has its usual width, and those that are asked for', () => {
    expect([10, 20, 12].map((count) => placesOf(count))).toEqual([10, 10, 6]);
    expect(placesOf(20, { columns: 4 })).toBe(4);
  });

  test('that do not fit are fewer in even rows', () => {
    expect(placesOf(16, { columns: 16 })).toBe(8);
    expect(placesOf(10, { labels: new Array(10).fill('a long label'), columns: 10 })).toBe(5);
  });
});

test('of many pictures the first are shown, and the note says so', () => {
  const figure = imageGrid(new Array(1000).fill([[0.5]]), { title, limit: 20 });
  expect(figure.panels).toHaveLength(20);
  expect(figure.note).toBe('shown: 20 of 1,000 pictures');
});

describe('what is wrong is told in one sentence', () => {
  const wrong = (draw: () => unknown, problem: string) =>
    expect(draw).toThrow(new RangeError(`Cannot draw the image grid "Digits": ${problem}`));

  test('a list without its shape, with advice', () => {
    wrong(
      () => imageGrid([new Float32Array(784)], { title }),
      'picture 0 is one list of 784 numbers, wanted its shape, too; try shape: [28, 28]',
    );
    wrong(
      () => imageGrid([new Float32Array(768)], { title }),
      'picture 0 is one list of 768 numbers, wanted its shape, too; try shape: [16, 16, 3]',
    );
  });

  test('a shape that does not fit', () => {
    wrong(
      () => imageGrid([grey, [1]], { title, shape: [2, 2] }),
      'picture 1 has 1 numbers, wanted 4 for the shape (2, 2)',
    );
    wrong(
      () => imageGrid([grey], { title, shape: [4] }),
      'picture 0 has the shape (4), wanted (height, width), or (height, width, channels) with 1, 3 or 4 channels',
    );
    wrong(
      () => imageGrid([[[1, 0]]], { title, shape: [2, 1] }),
      'picture 0 has the shape (1, 2), wanted (2, 1)',
    );
    wrong(
      () => imageGrid([[[1, 0], [1]]], { title }),
      'picture 0 is ragged: [1] has 1 element, [0] has 2 elements',
    );
    wrong(() => imageGrid([null] as never, { title }), 'picture 0 is null, wanted numbers');
  });

  test('numbers that would all be white', () => {
    wrong(
      () => imageGrid([[[0, 255]]], { title }),
      'picture 0 goes up to 255, wanted numbers from 0 to 1; try range: [0, 255]',
    );
    wrong(
      () => imageGrid([[[0, 16]]], { title }),
      'picture 0 goes up to 16, wanted numbers from 0 to 1; try range: [0, 16]',
    );
  });

  test('labels for some of the pictures only', () => {
    wrong(
      () => imageGrid([grey, grey], { title, shape: [2, 2], labels: [1] }),
      'labels has 1 and there are 2 pictures, wanted one for each picture',
    );
  });
});
