import { describe, expect, test } from '@jest/globals';
import { boxes } from '../../../lib/plots/charts/boxes.ts';
import { computationGraph } from '../../../lib/plots/charts/computation-graph.ts';
import { embeddingMap } from '../../../lib/plots/charts/embedding-map.ts';
import { filters } from '../../../lib/plots/charts/filters.ts';
import { imageGrid } from '../../../lib/plots/charts/image-grid.ts';
import { network } from '../../../lib/plots/charts/network.ts';
import { policy } from '../../../lib/plots/charts/policy.ts';
import { tree } from '../../../lib/plots/charts/tree.ts';
import { type Figure, figure } from '../../../lib/plots/make.ts';
import { toPlotly } from '../../../lib/plots/plotly/index.ts';
import { iris, neuron } from './samples/structures.ts';

const title = 'Claim';

/** The first table as rows, its names before them. */
function rowsOf({ tables }: Figure): unknown[][] {
  const [columns = []] = tables ?? [];
  const count = columns[0]?.values.length ?? 0;
  return [
    columns.map(({ name }) => name),
    ...Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row])),
  ];
}

describe('what a page lists under a drawing', () => {
  test('of a tree are its tests and answers, and what leads to each', () => {
    expect(rowsOf(tree(iris, { title }))).toEqual([
      ['after', 'test or answer', 'examples'],
      [null, 'test 1: petal length ≤ 2.45', null],
      ['test 1: yes', 'setosa', 50],
      ['test 1: no', 'test 2: petal width ≤ 1.75', null],
      ['test 2: yes', 'versicolor', 54],
      ['test 2: no', 'virginica', 46],
    ]);
  });

  test('of a tree that is cut are the answers behind the cut counted', () => {
    expect(rowsOf(tree(iris, { title, depth: 1 })).at(-1)).toEqual(['test 1: no', '2 more answers', null]);
  });

  test('of a computation graph are its nodes and from which each is made', () => {
    const rows = rowsOf(computationGraph(neuron, { title }));
    expect(rows[0]).toEqual(['node', 'value', 'gradient', 'made from']);
    expect(rows[1]).toEqual(['x1', 2, -1.5, null]);
    expect(rows[6]).toEqual(['x1·w1', -6, 0.5, 'x1, w1']);
  });

  test('nodes of the same name are told apart by their ids, which may be numbers', () => {
    const nodes = [
      { id: 0, label: 'x', from: [] },
      { id: 1, label: '+', from: [0, 0] },
      { id: 2, label: '+', from: [1, 0] },
    ];
    expect(rowsOf(computationGraph(nodes, { title }))).toEqual([
      ['node', 'made from'],
      ['x', null],
      ['+ (1)', 'x, x'],
      ['+ (2)', '+ (1), x'],
    ]);
  });

  test('of a network are its weights, or its layers where no weights are known', () => {
    const options = { title, inputs: ['age', 'height'], weights: [[[1], [-2]]] };
    expect(rowsOf(network([2, 1], options))).toEqual([
      ['from', 'to', 'weight'],
      ['age', 'output, neuron 1', 1],
      ['height', 'output, neuron 1', -2],
    ]);
    expect(rowsOf(network([2, 5, 1], { title })).slice(1)).toEqual([
      ['input', 2],
      ['hidden', 5],
      ['output', 1],
    ]);
  });

  test('of pictures are their labels; nothing where they have none', () => {
    const pictures = [[[0]], [[1]]];
    expect(
      rowsOf(imageGrid(pictures, { title, labels: [0, 1], predicted: [0, 0], names: ['cat', 'dog'] })),
    ).toEqual([
      ['picture', 'label', 'predicted'],
      [1, 'cat', 'cat'],
      [2, 'dog', 'cat'],
    ]);
    expect(imageGrid(pictures, { title }).tables).toEqual([]);
  });

  test('of filters is what the numbers of each span', () => {
    expect(rowsOf(filters([[[1, 2, 6]], [[Number.NaN, -1, -1]]], { title }))).toEqual([
      ['filter', 'lowest', 'mean', 'highest'],
      [1, 1, 3, 6],
      [2, -1, -1, -1],
    ]);
  });

  test('of a map of words are the numbers that were given, not the pixels', () => {
    const points = [
      [0.25, -3],
      [1.5, 8],
    ];
    expect(rowsOf(embeddingMap(points, ['cat', 'dog'], { title, groups: ['pet', 'pet'] }))).toEqual([
      ['word', 'kind', 'first dimension', 'second dimension'],
      ['cat', 'pet', 0.25, -3],
      ['dog', 'pet', 1.5, 8],
    ]);
  });

  test('of a policy is what each cell is, or where to go from there', () => {
    const world = policy(
      [
        ['right', null],
        [['up', 'left'], ''],
      ],
      {
        title,
        values: [
          [0.5, 1],
          [0.25, 0],
        ],
        goals: [[0, 1]],
        walls: [[1, 1]],
      },
    );
    expect(rowsOf(world)).toEqual([
      ['row', 'column', 'best move', 'value'],
      [0, 0, 'right', 0.5],
      [0, 1, 'goal', 1],
      [1, 0, 'up or left', 0.25],
      [1, 1, 'wall', null],
    ]);
  });

  test('of boxes is what each is around, and how sure a model is', () => {
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const picture = Array.from({ length: 9 }, () => [0, 0, 0, 0, 0]);
    const found = boxes(
      {
        picture,
        boxes: [
          { ...box, label: 'cat', score: 0.75 },
          { ...box, label: 'dog', truth: true },
        ],
      },
      { title },
    );
    expect(rowsOf(found)).toEqual([
      ['label', 'score', 'x', 'y', 'width', 'height'],
      ['cat', 0.75, 1, 2, 3, 4],
      ['dog (truth)', null, 1, 2, 3, 4],
    ]);
  });
});

test('tables travel in the layout, with the titles of panels and the names along their axes', () => {
  const panel = (name: string) => ({
    title: name,
    x: { label: 'x', categories: ['a', 'b'] },
    y: { label: 'y' },
    marks: [],
  });
  const made = figure({
    title,
    alt: 'Two panels.',
    panels: [panel('left'), panel('right')],
    tables: [[{ name: 'n', values: [1, Number.NaN, 'c'] }]],
  });
  expect(toPlotly(made).layout.meta).toEqual({
    alt: 'Two panels.',
    titles: { x: 'left', x2: 'right' },
    names: { x: ['a', 'b'], x2: ['a', 'b'] },
    tables: [[{ name: 'n', values: [1, null, 'c'] }]],
  });
});

test('a table whose columns differ in length is refused', () => {
  const columns = [
    { name: 'a', values: [1] },
    { name: 'b', values: [] },
  ];
  const panels = [{ x: { label: 'x' }, y: { label: 'y' }, marks: [] }];
  expect(() => figure({ title, alt: 'None.', panels, tables: [columns] })).toThrow(
    new RangeError('Cannot make the figure "Claim": tables[0] has 1 "a", 0 "b": wanted as many of each'),
  );
});
