import { rng } from '../../../../lib/base/index.ts';
import { attention } from '../../../../lib/plots/charts/attention.ts';
import { bars } from '../../../../lib/plots/charts/bars.ts';
import { confusion } from '../../../../lib/plots/charts/confusion.ts';
import { heatMap } from '../../../../lib/plots/charts/heat-map.ts';
import { imageGrid } from '../../../../lib/plots/charts/image-grid.ts';
import { table } from '../../../../lib/plots/charts/table.ts';
import type { Figure } from '../../../../lib/plots/make.ts';

const random = rng('counted');
const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));

// A ring, a bar or a cross of 14 x 14 pixels.
function shape(kind: number): Float32Array {
  return Float32Array.from(
    many(196, (i) => {
      const [x, y] = [(i % 14) - 6.5, Math.floor(i / 14) - 6.5];
      const inside = [
        Math.abs(Math.hypot(x, y) - 4.5) < 1.2,
        Math.abs(x) < 1.2,
        Math.abs(Math.abs(x) - Math.abs(y)) < 1.5,
      ][kind];
      return (inside && Math.hypot(x, y) < 6.5 ? 0.85 : 0.05) + random() * 0.12;
    }),
  );
}

const kinds = many(20, (i) => (i * 7) % 3);
const guesses = kinds.map((kind, i) => (i % 6 === 4 ? (kind + 1) % 3 : kind));

const colourful = (i: number) =>
  Uint8Array.from(
    many(16 * 16 * 3, (at) => {
      const [x, y, channel] = [Math.floor(at / 3) % 16, Math.floor(at / 48), at % 3];
      return 128 + 120 * Math.sin((x * (channel + 1) + y * (i + 1)) / 5);
    }),
  );

const words = ['The', 'cat', 'sat', 'on', 'the', 'mat', '.'];
const looks = (sharpness: number) =>
  words.map((_, row) => {
    const raw = words.map((_, column) => (column > row ? 0 : Math.exp(sharpness * random())));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((weight) => weight / sum);
  });

export const counted: Record<string, Figure> = {
  'image-grid': imageGrid(kinds.map(shape), {
    title: 'Three of twenty shapes are taken for another',
    shape: [14, 14],
    labels: kinds,
    predicted: guesses,
    names: ['ring', 'bar', 'cross'],
  }),
  'image-grid-colour': imageGrid(many(6, colourful), {
    title: 'Six pictures in colour',
    shape: [16, 16, 3],
    labels: ['cat', 'dog', 'ship', 'a very long name of a class', '青蛙', 'truck'],
  }),
  confusion: confusion(
    [
      [50, 0, 0],
      [0, 47, 3],
      [0, 2, 48],
    ],
    {
      title: 'Only versicolor and virginica are taken for each other',
      names: ['setosa', 'versicolor', 'virginica'],
    },
  ),
  'confusion-ten': confusion(
    many(10, (row) =>
      many(10, (column) => (row === column ? 950 + row : (row * 7 + column * 3) % 11 === 0 ? 4 + row : 0)),
    ),
    { title: 'Nine digits of ten are read without trouble' },
  ),
  'heat-map': heatMap(
    many(4, () => many(5, () => 0.7 + 0.3 * random())),
    {
      title: 'No model is best on every data set',
      x: 'data set',
      y: 'model',
      label: 'accuracy',
      xNames: ['iris', 'wine', 'breast cancer', 'digits', 'moons'],
      yNames: ['k-NN', 'logistic regression', 'decision tree', 'random forest'],
    },
  ),
  'heat-map-large': heatMap(
    many(60, (time) =>
      many(32, (place) => Math[place % 2 ? 'cos' : 'sin'](time / 50 ** ((place - (place % 2)) / 32))),
    ),
    { title: 'Each position has its own pattern', x: 'dimension', y: 'position', label: 'value' },
  ),
  attention: attention(looks(4), { title: 'Most words look at one word before', from: words }),
  'attention-heads': attention([looks(1), looks(5), looks(3), looks(8)], {
    title: 'The fourth head looks at single words',
    from: words,
  }),
  bars: bars(
    { RNN: 24_704, GRU: 74_112, LSTM: 98_816 },
    { title: 'An LSTM has four times the weights of an RNN', x: 'layer', y: 'weights' },
  ),
  'bars-groups': bars(
    { train: [0.99, 0.98, 1], test: [0.81, 0.9, 0.52] },
    {
      title: 'Random labels are learned by heart, and nothing else is',
      x: 'labels',
      y: 'accuracy',
      names: ['true', 'smoothed', 'random'],
      errors: { train: [0.005, 0.01, 0], test: [0.02, 0.015, 0.03] },
      domain: [0, 1],
    },
  ),
  'bars-lying': bars(
    {
      'a model with a very long name that goes on and on': 0.91,
      'k-nearest neighbours': 0.84,
      卷积神经网络: 0.97,
      worse: -0.12,
    },
    { title: 'Long names stand beside lying bars', x: 'model', y: 'change' },
  ),
  table: table(
    [
      { model: 'k-NN', accuracy: 0.9667, weights: null, trained: new Date(Date.UTC(2024, 4, 1)) },
      { model: 'MLP', accuracy: 0.98, weights: 12_345, trained: new Date(Date.UTC(2024, 4, 2)) },
      { model: '卷积神经网络', accuracy: 0.991, weights: 1_234_567, trained: undefined },
    ],
    { title: 'The convolutional network wins' },
  ),
};
