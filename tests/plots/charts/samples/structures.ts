import { boxes } from '../../../../lib/plots/charts/boxes.ts';
import { computationGraph } from '../../../../lib/plots/charts/computation-graph.ts';
import { contour } from '../../../../lib/plots/charts/contour.ts';
import { embeddingMap } from '../../../../lib/plots/charts/embedding-map.ts';
import { featureMaps, filters } from '../../../../lib/plots/charts/filters.ts';
import type { Node } from '../../../../lib/plots/charts/graph-node.ts';
import { network } from '../../../../lib/plots/charts/network.ts';
import { policy } from '../../../../lib/plots/charts/policy.ts';
import { spectrogram } from '../../../../lib/plots/charts/spectrogram.ts';
import { surface } from '../../../../lib/plots/charts/surface.ts';
import { tree } from '../../../../lib/plots/charts/tree.ts';
import { wave } from '../../../../lib/plots/charts/wave.ts';
import type { Figure } from '../../../../lib/plots/make.ts';

const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));
// No chance and no sine, whose last digits differ from engine to engine: -1 to 1 in a scattered order.
const scattered = (i: number) => ((i * 37 + 11) % 101) / 50 - 1;

const x = many(31, (i) => (i - 15) / 6);
const y = many(21, (i) => (i - 10) / 6);
const ravine = { x, y, z: y.map((b) => x.map((a) => a * a + 6 * b * b)) };
const descent = (rate: number) => {
  const path: (readonly [number, number])[] = [[2.2, 1.2]];
  for (let i = 0; i < 14; i++) {
    const [a, b] = path.at(-1)!;
    path.push([a - rate * 2 * a, b - rate * 12 * b]);
  }
  return path;
};
const paths = { 'rate 0.05': descent(0.05), 'rate 0.15': descent(0.15) };

/** A neuron with two inputs, as automatic differentiation sees it. */
export const neuron: Node[] = [
  { id: 'x1', label: 'x1', value: 2, grad: -1.5, from: [] },
  { id: 'w1', label: 'w1', value: -3, grad: 1, from: [] },
  { id: 'x2', label: 'x2', value: 0, grad: 0.5, from: [] },
  { id: 'w2', label: 'w2', value: 1, grad: 0, from: [] },
  { id: 'b', label: 'b', value: 6.8814, grad: 0.5, from: [] },
  { id: 'm1', label: 'x1·w1', value: -6, grad: 0.5, from: ['x1', 'w1'] },
  { id: 'm2', label: 'x2·w2', value: 0, grad: 0.5, from: ['x2', 'w2'] },
  { id: 's', label: 'sum', value: -6, grad: 0.5, from: ['m1', 'm2'] },
  { id: 'n', label: 'n', value: 0.8814, grad: 0.5, from: ['s', 'b'] },
  { id: 'o', label: 'tanh', value: 0.7, grad: 1, from: ['n'] },
];

/** A tree that tells irises apart. */
export const iris = {
  test: 'petal length ≤ 2.45',
  left: { value: 'setosa', counts: [50, 0, 0] },
  right: {
    test: 'petal width ≤ 1.75',
    left: { value: 'versicolor', counts: [0, 49, 5] },
    right: { value: 'virginica', counts: [0, 1, 45] },
  },
};

const photo = many(24, (row) =>
  many(32, (column) => [
    (column - 9) ** 2 + (row - 12) ** 2 < 36 ? 0.8 : 0.15,
    Math.abs(column - 23) < 5 && Math.abs(row - 9) < 5 ? 0.85 : 0.25,
    0.35 + row / 80,
  ]),
);
const disc = many(24, (row) => many(32, (column) => Number((column - 9) ** 2 + (row - 12) ** 2 < 36)));

const words =
  'king queen man woman cat dog horse river sea lake one two three Paris London Rome 苹果 香蕉'.split(' ');
const beeps = Float32Array.from(
  many(2048, (i) => (i % (i < 1024 ? 16 : 8) < (i < 1024 ? 8 : 4) ? 0.5 : -0.5)),
);

/** Landscapes, networks, trees, sounds and worlds. */
export const structures: Record<string, Figure> = {
  contour: contour(ravine, { title: 'A large rate zigzags across the ravine', paths, goal: [0, 0] }),
  'contour-animated': contour(ravine, { title: 'Both rates arrive', paths, goal: [0, 0], animated: true }),
  surface: surface(ravine, { title: 'The ravine is steep across and flat along', paths, goal: [0, 0] }),
  'computation-graph': computationGraph(neuron, { title: 'w2 gets no gradient since its input is 0' }),
  network: network([4, 5, 3], {
    title: 'Petal length has the strongest weights',
    weights: [
      many(4, (i) => many(5, (j) => scattered(5 * i + j))),
      many(5, (i) => many(3, (j) => scattered(i * 3 + j + 20))),
    ],
    inputs: ['sepal length', 'sepal width', 'petal length', 'petal width'],
    outputs: ['setosa', 'versicolor', 'virginica'],
  }),
  'network-long': network([784, 32, 10], {
    title: 'Most weights come from the pixels',
    outputs: many(10, String),
  }),
  filters: filters(
    many(6, (i) => many(3, (row) => many(3, (column) => scattered(9 * i + 3 * row + column)))),
    {
      title: 'Some filters look for edges',
      names: ['sobel x', 'sobel y', 'blur', 'sharpen', 'a name that is too long', '恒等'],
    },
  ),
  'feature-maps': featureMaps(
    {
      'conv 1': many(4, (i) =>
        many(6, (row) => many(6, (column) => Math.abs(scattered(36 * i + 6 * row + column)))),
      ),
    },
    { title: 'Four maps of the first layer' },
  ),
  'embedding-map': embeddingMap(
    words.map((_, i) => [
      Math.floor(i / 3) + scattered(i) / 2,
      (Math.floor(i / 3) % 3) + scattered(i + 30) / 2,
    ]),
    words,
    {
      title: 'Words of a kind lie near each other',
      groups: words.map((_, i) => Math.floor(i / 4)),
      groupNames: ['people', 'animals', 'water', 'numbers', 'fruit'],
    },
  ),
  boxes: boxes(
    {
      picture: photo,
      masks: [{ mask: disc, label: 'disc' }],
      boxes: [
        { x: 3, y: 6, width: 13, height: 13, label: 'disc', score: 0.97 },
        { x: 17, y: 3, width: 11, height: 11, label: 'square', score: 0.88 },
        { x: 19, y: 5, width: 9, height: 9, label: 'square', truth: true },
      ],
    },
    { title: 'The square is found a little too large' },
  ),
  wave: wave({ low: beeps.subarray(0, 200), high: beeps.subarray(1100, 1300) }, 8000, {
    title: 'The second beep is an octave higher',
  }),
  spectrogram: spectrogram(beeps, 8000, { title: 'The pitch doubles in the middle', wave: true, window: 64 }),
  tree: tree(iris, { title: 'Two tests tell almost all irises apart' }),
  policy: policy(
    [
      ['right', 'right', 'right', null],
      [['up', 'right'], '', 'up', 'left'],
      ['up', 'left', 'up', 'down'],
    ],
    {
      title: 'The agent keeps away from the trap',
      values: [
        [0.81, 0.9, 1, 0],
        [0.73, 0, 0.9, 0],
        [0.66, 0.59, 0.81, 0.66],
      ],
      goals: [[0, 3]],
      traps: [[1, 3]],
      walls: [[1, 1]],
    },
  ),
};
