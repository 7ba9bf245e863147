import { describe, expect, test } from '@jest/globals';
import { boxes } from '../../../lib/plots/charts/boxes.ts';
import { computationGraph } from '../../../lib/plots/charts/computation-graph.ts';
import { filters } from '../../../lib/plots/charts/filters.ts';
import { network } from '../../../lib/plots/charts/network.ts';
import { policy } from '../../../lib/plots/charts/policy.ts';
import { tree } from '../../../lib/plots/charts/tree.ts';
import { wave } from '../../../lib/plots/charts/wave.ts';
import type { Figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { iris, neuron } from './samples/structures.ts';

const title = 'Claim';
const kind = <Name extends Mark['mark']>({ panels }: Figure, name: Name) =>
  panels.flatMap(({ marks }) => marks).filter(({ mark }) => mark === name) as Extract<Mark, { mark: Name }>[];
const textsOf = (figure: Figure) => kind(figure, 'text').flatMap(({ texts }) => texts);
const filled = (rows: number, columns: number, value = 0.5) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

describe('a computation graph', () => {
  test('every edge is drawn to the right all the way', () => {
    const [edges] = kind(computationGraph(neuron, { title }), 'path');
    expect(edges!.pieces).toHaveLength(9);
    for (const piece of edges!.pieces) {
      for (const [i, [x]] of piece.entries()) expect(i === 0 || x > piece[i - 1]![0]).toBe(true);
    }
  });

  test('no two boxes overlap', () => {
    const all = kind(computationGraph(neuron, { title }), 'path').at(-1)!.pieces;
    expect(all).toHaveLength(10);
    const box = (i: number) => ({ from: all[i]![0]!, to: all[i]![2]! });
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [box(i), box(j)];
        const apart =
          a.to[0] < b.from[0] || b.to[0] < a.from[0] || a.to[1] < b.from[1] || b.to[1] < a.from[1];
        expect(apart).toBe(true);
      }
    }
  });

  test.each([
    [[{ id: 'a', label: 'a', from: ['b'] }], 'node "a" is made from "b", which is not among the nodes'],
    [
      [
        { id: 'a', label: 'a', from: [] },
        { id: 'a', label: 'b', from: [] },
      ],
      'two nodes have the id "a", wanted one id for each',
    ],
    [
      [
        { id: 'a', label: 'a', from: ['b'] },
        { id: 'b', label: 'b', from: ['a'] },
      ],
      'the nodes "a" and "b" go round in a circle, wanted a node to be made only from earlier ones',
    ],
    [
      Array.from({ length: 201 }, (_, i) => ({ id: String(i), label: '', from: [] })),
      'it has 201 nodes, wanted 200 or fewer: take the graph of one example',
    ],
  ])('graph %# is refused', (nodes, problem) => {
    expect(() => computationGraph(nodes, { title })).toThrow(
      new RangeError(`Cannot draw the computation graph "Claim": ${problem}`),
    );
  });

  test('the alt text says what was given and what came out', () => {
    expect(
      computationGraph(
        neuron.slice(5, 6).map((node) => ({ ...node, from: [] })),
        { title },
      ).alt,
    ).toBe('A computation graph of 1 node; given: x1·w1 value −6 gradient 0.5.');
  });
});

describe('a network', () => {
  test('4-8-3 has 56 weights, one line for each', () => {
    const figure = network([4, 8, 3], { title });
    expect(figure.alt).toBe('A network of 4-8-3 neurons (input, hidden and output): 56 weights.');
    expect(kind(figure, 'path')[0]!.pieces).toHaveLength(56);
  });

  test('a line has the weight of the neurons that it joins', () => {
    const weights = [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ];
    const [edges] = kind(network([2, 3], { title, weights }), 'path');
    expect(edges!.weights!.values).toEqual([1, 2, 3, 4, 5, 6]);
    const heights = edges!.pieces.map(([from, to]) => [from![1], to![1]] as const);
    expect(heights[5]).toEqual([
      Math.max(...heights.map(([from]) => from)),
      Math.max(...heights.map(([, to]) => to)),
    ]);
  });

  test('a long layer is its beginning and its end, and the note says so', () => {
    const figure = network([784, 10], { title });
    expect(figure.note).toBe('shown: 9 of 784 neurons of "input"');
    const labels = kind(figure, 'points')[0]!.labels!;
    expect([labels[4], labels[5]]).toEqual(['input, neuron 5', 'input, neuron 781']);
  });

  test.each([
    [[2, 0], {}, 'layer 2 has 0 neurons, wanted a whole number from 1 on'],
    [[2, 3], { weights: [] }, 'weights has 0 matrices, wanted 1: one between each layer and the next'],
    [
      [2, 3],
      { weights: [filled(3, 2)] },
      'weights[0] has the shape (3, 2), wanted (2, 3): a row for each neuron before, a column for each behind',
    ],
    [[2, 3], { outputs: ['a'] }, 'outputs has 1 name, wanted 3: a name for each neuron'],
    [[2, 3], { layers: ['a'] }, 'layers has 1 name, wanted 2: a name for each layer'],
  ])('%p with %p is refused', (sizes, options, problem) => {
    expect(() => network(sizes, { title, ...options })).toThrow(
      new RangeError(`Cannot draw the network "Claim": ${problem}`),
    );
  });
});

describe('a tree', () => {
  test('says its tests and answers, and how many examples came to each', () => {
    const figure = tree(iris, { title });
    expect(textsOf(figure)).toEqual(expect.arrayContaining(['setosa', 'n = 50', 'n = 54', 'n = 46']));
    expect(figure.alt).toBe(
      'A decision tree with 3 answers after 2 tests at most, for setosa, versicolor and virginica. ' +
        'Test 1: petal length ≤ 2.45? Yes: setosa; no: test 2. Test 2: petal width ≤ 1.75? Yes: versicolor; no: virginica.',
    );
  });

  test('is told down to its seventh test, with what is left behind it', () => {
    const chain = (from: number): Parameters<typeof tree>[0] =>
      from > 9 ? { value: from } : { test: `x ≤ ${from}`, left: { value: from }, right: chain(from + 1) };
    const { alt } = tree(chain(1), { title });
    expect(alt).toContain('Test 7: x ≤ 7? Yes: 7; no: 2 further tests.');
    expect(alt).not.toContain('Test 8');
  });

  test('the colours under an answer are as long as the shares of the classes', () => {
    const strips = kind(tree(iris, { title }), 'path').slice(-3);
    const length = (piece: readonly (readonly [number, number])[]) => piece[1]![0] - piece[0]![0];
    const [versicolor, virginica] = [strips[1]!.pieces[0]!, strips[2]!.pieces[0]!];
    expect(length(versicolor) / length(virginica)).toBeCloseTo(49 / 5, 6);
  });

  test('a tree that is too large is cut, and the note says so', () => {
    const grown = (depth: number): Parameters<typeof tree>[0] =>
      depth === 0 ? { value: 1 } : { test: `x ≤ ${depth}`, left: grown(depth - 1), right: grown(depth - 1) };
    const figure = tree(grown(8), { title });
    expect(figure.note).toBe('a test that holds goes up · shown: 3 of 8 levels');
    expect(textsOf(figure).filter((text) => text.startsWith('… 32'))).toHaveLength(8);
  });

  test('what is no node is told', () => {
    expect(() => tree({ test: 'x', left: { value: 1 }, right: {} } as never, { title })).toThrow(
      new RangeError(
        'Cannot draw the tree "Claim": right of "x" has nothing, wanted test, left and right, or value',
      ),
    );
  });
});

describe('a policy', () => {
  test('an arrow for each move, in its direction; none on walls and goals', () => {
    const figure = policy(
      [
        ['right', 'right'],
        [['up', 'left'], 'down'],
      ],
      { title, goals: [[0, 1]], walls: [[1, 1]] },
    );
    const arrows = kind(figure, 'path').find(({ arrow }) => arrow)!.pieces;
    const ways = arrows.map(([from, to]) => [Math.sign(to![0] - from![0]), Math.sign(to![1] - from![1])]);
    expect(ways).toEqual([
      [1, 0],
      [0, -1],
      [-1, 0],
    ]);
  });

  test('what is written on a colour is black or white, whichever is read on it; on no colour it is ink', () => {
    const values = [[0, 1, Number.NaN]];
    const figure = policy([['right', 'right', 'left']], { title, values });
    const roles = kind(figure, 'path').map(({ role, pieces }) => [role, pieces[0]![0]![0]]);
    expect(roles).toEqual([
      ['ink', 2.24],
      ['black', 0.76],
      ['white', -0.24],
    ]);
    expect(kind(figure, 'text').map(({ role, texts }) => [role, texts])).toEqual([
      ['ink', ['–']],
      ['black', ['1']],
      ['white', ['0']],
    ]);
    expect(kind(policy([['right']], { title }), 'path')[0]!.role).toBe('ink');
  });

  test.each([
    [[['up'], []], {}, 'row 1 has 0 cells and row 0 has 1, wanted rows of one length'],
    [[['up']], { values: [[1, 2]] }, 'values has 1 x 2 numbers, wanted 1 x 1 as there are moves'],
    [[['up']], { walls: [[0, 3]] }, 'walls has the cell (0, 3), wanted one of the 1 rows and 1 columns'],
  ])('world %# is refused', (moves, options, problem) => {
    expect(() => policy(moves as never, { title, ...options } as never)).toThrow(
      new RangeError(`Cannot draw the policy "Claim": ${problem}`),
    );
  });

  test('a move that does not exist is told', () => {
    expect(() => policy([['upp']] as never, { title })).toThrow(
      new RangeError('Cannot draw "upp": no such move. Did you mean "up"? Known: up, down, left, right'),
    );
  });
});

test('a wave lies over its time, and the alt text says where it is loudest', () => {
  const figure = wave([0, 0.5, -1, Number.NaN], 2, { title });
  expect(Array.from(kind(figure, 'line')[0]!.x)).toEqual([0, 0.5, 1, 1.5]);
  expect(figure.alt).toBe('A sound: 4 samples in 2 s, loudest at 1 s with 1.');
});

describe('nothing to draw is drawn, too', () => {
  test.each([
    [computationGraph([], { title }), 'no nodes'],
    [network([], { title }), 'no layers'],
    [filters([], { title }), 'nothing to show'],
    [boxes([], { title }), 'no pictures'],
    [policy([], { title }), 'no cells'],
  ])('empty chart %#', (figure, words) => {
    expect(textsOf(figure)).toEqual([words]);
  });
});
