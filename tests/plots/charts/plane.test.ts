import { describe, expect, test } from '@jest/globals';
import { decisionRegions } from '../../../lib/plots/charts/decision-regions.ts';
import { leads } from '../../../lib/plots/charts/leads.ts';
import { scatter } from '../../../lib/plots/charts/scatter.ts';
import type { Figure } from '../../../lib/plots/make.ts';
import { colour } from '../../../lib/plots/theme.ts';

const title = 'Two kinds';
const xy = { x: 'length', y: 'width' };
const points = [
  [1, 2],
  [3, 4],
  [5, 6],
];

describe('scatter', () => {
  test('tells classes by colour and by sign, in the order of their numbers', () => {
    const { panels, alt } = scatter(points, { title, ...xy, classes: [1, 0, 1], names: ['a', 'b'] });
    expect(panels[0]!.marks).toMatchObject([
      { name: 'a', role: 0, sign: 'circle', x: [3], y: [4] },
      { name: 'b', role: 1, sign: 'triangle', x: [1, 5], y: [2, 6] },
    ]);
    expect(alt).toBe('3 points of 2 classes: a (1) and b (2). length from 1 to 5, width from 2 to 6.');
  });

  test('gives forty classes a colour and sign of their own', () => {
    const many = Array.from({ length: 40 }, (_, i) => i);
    const { marks } = scatter(
      many.map((i) => [i, i]),
      { title, ...xy, classes: many },
    ).panels[0]!;
    const looks = marks.map(
      (mark) => `${colour(mark.role!, 'light')} ${mark.mark === 'points' && mark.sign}`,
    );
    expect(new Set(looks).size).toBe(40);
  });

  test('takes two lists as well as rows, and names as well as numbers', () => {
    const lists = { x: Float32Array.of(1, 3, 5), y: [2, 4, 6] };
    const names = ['b', 'a', 'b'];
    const marksOf = (figure: Figure) => JSON.stringify(figure.panels[0]!.marks);
    expect(marksOf(scatter(lists, { title, ...xy, classes: names }))).toBe(
      marksOf(scatter(points, { title, ...xy, classes: names })),
    );
  });

  test('tells what is wrong in one sentence', () => {
    const start = 'Cannot draw the scatter "Two kinds": ';
    const wrong = (draw: () => unknown, problem: string) =>
      expect(draw).toThrow(new RangeError(start + problem));
    wrong(
      () =>
        scatter(
          [
            [1, 2],
            [1, 2, 3],
          ],
          { title, ...xy },
        ),
      'point 1 has 3 numbers, wanted an x and a y; give { x, y } where they are two lists',
    );
    wrong(
      () => scatter([1, 2] as never, { title, ...xy }),
      'point 0 is 1, wanted an x and a y; give { x, y } where they are two lists',
    );
    wrong(
      () => scatter({ x: [1], y: [1, 2] }, { title, ...xy }),
      'x has 1 number and y has 2, wanted as many of both',
    );
    wrong(
      () => scatter(points, { title, ...xy, classes: [1] }),
      'classes has 1 and there are 3 points, wanted one for each point',
    );
    wrong(
      () => scatter(points, { title, ...xy, classes: [1, 1, 1], colours: { values: [1, 2, 3] } }),
      'both classes and colours are given, wanted one of them',
    );
  });
});

// The colour of a region at the middle of one of its pixels.
function colourAt(figure: Figure, x: number, y: number): string {
  const [image] = figure.panels[0]!.marks;
  if (image?.mark !== 'image') throw new TypeError('wanted an image');
  const part = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);
  const column = Math.floor(part(x, image.x) * image.width);
  const row = Math.floor((1 - part(y, image.y)) * image.height);
  const at = (row * image.width + column) * 4;
  return `#${[0, 1, 2].map((i) => image.pixels[at + i]!.toString(16).padStart(2, '0')).join('')}`;
}

describe('decision regions', () => {
  const over = { x: [0, 1], y: [0, 1] } as const;
  const hues = [0, 1, 2].map((role) => colour(role, 'light'));

  test('have the colour of the class that is predicted there, whatever predict answers with', () => {
    const above = (rows: number[][]) => rows.map((row) => Number(row[1]! > 0.3));
    const answers = [
      decisionRegions(above, { title, ...xy, over }),
      decisionRegions((rows) => above(rows).map((one) => [1 - one, one]), { title, ...xy, over }),
      decisionRegions((rows) => rows.map((row) => row[1]!), { title, ...xy, over, threshold: 0.3 }),
      decisionRegions((rows) => above(rows).map((one) => ['lower', 'upper'][one]!), { title, ...xy, over }),
    ];
    for (const figure of answers) {
      expect([colourAt(figure, 0.2, 0.1), colourAt(figure, 0.8, 0.2)]).toEqual([hues[0], hues[0]]);
      expect([colourAt(figure, 0.2, 0.4), colourAt(figure, 0.8, 0.9)]).toEqual([hues[1], hues[1]]);
    }
  });

  test('ask for the middles of as many places as steps say, row after row from below', () => {
    let asked: number[][] = [];
    const predict = (rows: number[][]) => {
      asked = rows;
      return rows.map(() => 0);
    };
    decisionRegions(predict, { title, ...xy, over, steps: 2 });
    expect(asked).toEqual([
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ]);
  });

  test('and the points over them have the same colours, also by name', () => {
    const figure = decisionRegions((rows) => rows.map((row) => (row[0]! > 3 ? 1 : 0)), {
      title,
      ...xy,
      points,
      classes: ['old', 'new', 'new'],
      names: ['old', 'new'],
    });
    expect(figure.panels[0]!.marks.slice(-2)).toMatchObject([
      { name: 'old', role: 0 },
      { name: 'new', role: 1 },
    ]);
    expect(colourAt(figure, 1, 3)).toBe(hues[0]);
    expect(colourAt(figure, 5, 3)).toBe(hues[1]);
    expect(figure.alt).toBe(
      'Regions of 2 classes over length and width, under 3 points: old on 50% and new on 50% of the plane.',
    );
  });

  test('end where scores are equal: on a line of one number', () => {
    const steps = 40;
    const rows = Array.from({ length: steps * steps }, (_, i) => [(i % steps) + 0.5, 20]);
    const [first, second] = leads(rows, steps, { title, labelOf: (i) => i });
    expect(Array.from(first!.by.slice(0, 3))).toEqual([-19.5, -18.5, -17.5]);
    expect(Array.from(second!.by)).toEqual(Array.from(first!.by, (lead) => -lead));
  });

  test('tell what is wrong in one sentence', () => {
    const start = 'Cannot draw the decision regions "Two kinds": ';
    const wrong = (draw: () => unknown, problem: string) =>
      expect(draw).toThrow(new RangeError(start + problem));
    wrong(
      () => decisionRegions(() => [1, 2], { title, ...xy, over, steps: 10 }),
      'predict gave 2 answers, wanted one for each of 100 places',
    );
    wrong(
      () => decisionRegions((() => Promise.resolve([])) as never, { title, ...xy, over, steps: 10 }),
      'predict gave a value of type object, wanted one for each of 100 places',
    );
    wrong(
      () => decisionRegions(() => [], { title, ...xy }),
      'there are no points and over is not said; try over: { x: [0, 1], y: [0, 1] }',
    );
    wrong(
      () => decisionRegions(() => [], { title, ...xy, over, steps: 1.5 }),
      'steps is 1.5, wanted a whole number from 2 on',
    );
  });
});
