import type { Panel } from '../../../lib/plots/figure.ts';
import type { Figure } from '../../../lib/plots/make.ts';
import { figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';

const axes = { x: { label: 'epoch' }, y: { label: 'loss' } };
const hidden = { x: { label: 'column', hidden: true }, y: { label: 'row', hidden: true } };
const over = (count: number, value: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => value(i));
// A sum of powers, no sine: elementary functions may differ in their last digit from engine to engine.
const wave = (t: number) => t * (1 - t) * (t - 0.3) * 8;

const alone = (title: string, ...marks: Mark[]): Figure => one(title, { ...axes, marks });
const one = (title: string, ...panels: Panel[]): Figure =>
  figure({ title, alt: `${title}, drawn small`, panels });

const epochs = over(12, (i) => i + 1);
const fall = (end: number) => epochs.map((epoch) => end + 2 / epoch);

/** A small figure for each mark and each way of putting panels together. */
export const figures: Record<string, Figure> = {
  line: alone(
    'Training goes on falling, validation stops',
    { mark: 'line', name: 'train', x: epochs, y: fall(0) },
    { mark: 'line', name: 'validation', x: epochs, y: fall(0.3), dash: 'dashed' },
    {
      mark: 'line',
      name: 'gaps',
      x: [1, 2, 3, 4, 5, 6],
      y: [2, 1.5, Number.NaN, 1.2, Number.NaN, 1],
      shape: 'steps',
    },
  ),
  area: alone(
    'Five seeds stay close together',
    { mark: 'area', name: 'all seeds', x: epochs, low: fall(0), high: fall(0.4), role: 0 },
    { mark: 'line', name: 'mean', x: epochs, y: fall(0.2), role: 0 },
  ),
  points: alone(
    'All signs',
    ...(['circle', 'cross', 'square', 'triangle', 'diamond'] as const).map(
      (sign, row): Mark => ({
        mark: 'points',
        name: sign,
        sign,
        x: [1, 2, 3, 4],
        y: over(4, (i) => row + i / 8),
      }),
    ),
  ),
  'points-coloured': alone('Old examples lie to the right', {
    mark: 'points',
    x: over(20, (i) => i),
    y: over(20, (i) => wave(i / 19)),
    labels: over(20, (i) => i).map((i) => `example <${i}>`),
    colours: { values: over(20, (i) => i * i), label: 'age (years)' },
  }),
  bar: one(
    'LSTM has four times the parameters of RNN',
    {
      x: { label: 'layer', categories: ['RNN', 'GRU', 'LSTM'] },
      y: { label: 'parameters' },
      marks: [{ mark: 'bar', at: [0, 1, 2], to: [24_704, 74_112, 98_816], error: [2000, 5000, 9000] }],
    },
    {
      x: { label: 'accuracy' },
      y: { label: 'model', categories: ['nearest neighbour', 'logistic regression', 'MLP'], reversed: true },
      marks: [{ mark: 'bar', lying: true, at: [0, 1, 2], to: [0.83, 0.88, 0.96], role: 2 }],
    },
  ),
  cells: one('Cats are taken for birds', {
    x: { label: 'predicted class', categories: ['bird', 'cat', 'deer'] },
    y: { label: 'true class', categories: ['bird', 'cat', 'deer'], reversed: true },
    square: true,
    marks: [
      {
        mark: 'cells',
        rows: 3,
        columns: 3,
        colours: { values: [44, 6, 0, 9, 41, 1, 0, Number.NaN, 49], label: 'examples' },
        text: ['44', '6', '0', '9', '41', '1', '0', '', '49'],
      },
    ],
  }),
  'cells-many': one('A border bends around its class', {
    x: { label: 'x1' },
    y: { label: 'x2' },
    square: true,
    marks: (['cells', 'levels'] as const).map(
      (kind): Mark => ({
        mark: 'cells',
        rows: 30,
        columns: 30,
        x: [-1, 1],
        y: [-1, 1],
        colours: {
          values: over(900, (i) =>
            i === 0 ? Number.NaN : Math.round(8 * (Math.floor(i / 30) / 29 - wave((i % 30) / 29))) / 8,
          ),
          scale: 'diverging',
          domain: [-0.5, 1.5],
          label: kind === 'cells' ? 'score' : undefined,
        },
        ...(kind === 'levels' && { levels: [0.5], role: 'ink' }),
      }),
    ),
  }),
  image: figure({
    title: 'One of three digits is taken for another',
    alt: 'three pictures, a red frame around the second',
    panels: [1, 3, 4].map((channels, i) => ({
      ...hidden,
      title: `7 read as ${[7, 1, 7][i]}`,
      square: true,
      marks: [
        {
          mark: 'image',
          width: 4,
          height: 4,
          channels: channels as 1 | 3 | 4,
          pixels: over(16 * channels, (j) => (j * 37 * channels) % 256),
          x: [0, 4],
          y: [0, 4],
        },
        ...(i === 1
          ? [
              {
                mark: 'path',
                pieces: [
                  [
                    [0, 0],
                    [4, 0],
                    [4, 4],
                    [0, 4],
                  ],
                ],
                closed: true,
                role: 'bad',
                width: 3,
              } as const,
            ]
          : []),
      ],
    })),
  }),
  path: one('The gradient flows backwards', {
    x: { label: 'depth', hidden: true, domain: [-0.6, 3.6] },
    y: { label: 'place', hidden: true, domain: [-0.6, 2.6] },
    ratio: 0.4,
    marks: [
      {
        mark: 'path',
        filled: true,
        closed: true,
        role: 'faint',
        pieces: [
          [0, 2],
          [0, 0],
          [3, 1],
        ].map(([x, y]) => [
          [x! - 0.4, y! - 0.3],
          [x! + 0.4, y! - 0.3],
          [x! + 0.4, y! + 0.3],
          [x! - 0.4, y! + 0.3],
        ]),
      },
      {
        mark: 'path',
        arrow: true,
        role: 'muted',
        pieces: [
          [
            [0.45, 2],
            [2.55, 1.1],
          ],
          [
            [0.45, 0],
            [2.55, 0.9],
          ],
        ],
      },
      { mark: 'text', x: [0, 0, 3], y: [2, 0, 1], texts: ['w = 2\n∂ = 3', 'x = 3\n∂ = 2', 'L = 6'] },
    ],
  }),
  weights: one('Two inputs count for the first unit', {
    x: { label: 'layer', hidden: true },
    y: { label: 'unit', hidden: true },
    ratio: 0.4,
    marks: [
      {
        mark: 'path',
        pieces: over(6, (i) => i).map(
          (i) =>
            [
              [0, i % 3],
              [1, Math.floor(i / 3) + 0.5],
            ] as const,
        ),
        weights: { values: [1, -2, 0.1, 0.5, Number.NaN, 2], scale: 'diverging', label: 'weight' },
      },
      { mark: 'points', x: [0, 0, 0, 1, 1], y: [0, 1, 2, 0.5, 1.5], size: 24, role: 'ink', opacity: 1 },
    ],
  }),
  text: alone('Words stand at their places', {
    mark: 'text',
    x: [1, 2, 3],
    y: [1, 2, 1],
    texts: ['start', 'two\nlines', '终点'],
    bold: true,
    size: 14,
  }),
  table: alone('Three flowers', {
    mark: 'table',
    columns: [
      { name: 'species', values: ['setosa', 'versicolor', 'virginica'] },
      { name: 'petal (cm)', values: [1.4, 4.25, null] },
      { name: 'seen', values: [true, false, true] },
    ],
  }),
  surface: one('The descent follows the valley', {
    x: { label: 'w1' },
    y: { label: 'w2' },
    marks: [
      {
        mark: 'surface',
        x: over(13, (i) => i / 4 - 1.5),
        y: over(9, (i) => i / 4 - 1),
        z: over(117, (i) => ((i % 13) / 4 - 1.5) ** 2 + 4 * (Math.floor(i / 13) / 4 - 1) ** 2),
        label: 'loss',
      },
      {
        mark: 'path',
        name: 'SGD',
        pieces: [
          [
            [-1.2, 0.9],
            [-0.8, -0.4],
            [-0.4, 0.2],
            [0, 0],
          ],
        ],
        role: 'bad',
        arrow: true,
      },
      { mark: 'points', name: 'minimum', x: [0], y: [0], sign: 'cross', size: 10, role: 'ink' },
    ],
  }),
  log: one('Noise falls as one over the size of a batch', {
    x: { label: 'batch size', scale: 'log' },
    y: { label: 'variance', scale: 'log' },
    marks: [
      { mark: 'line', x: [1, 4, 16, 64, 256], y: [13.4, 3.38, 0.81, 0.21, 0.052] },
      { mark: 'points', x: [1, 4, 16, 64, 256], y: [13.4, 3.38, 0.81, 0.21, 0.052] },
    ],
  }),
  panels: figure({
    title:
      'Four functions and their names, in a title that is so long that it does not fit into a single line of text',
    alt: 'four curves',
    panels: ['sigmoid', 'tanh', 'ReLU', '激活函数'].map((title, k) => ({
      title,
      x: { label: 'x' },
      y: { label: 'f(x)' },
      marks: [
        { mark: 'line', name: 'value', x: over(9, (i) => i - 4), y: over(9, (i) => wave(i / 8) * 10 ** k) },
        {
          mark: 'line',
          name: 'slope',
          x: over(9, (i) => i - 4),
          y: over(9, (i) => wave(i / 16) * 10 ** k),
          dash: 'dotted',
        },
      ],
    })),
    note: 'The last one has numbers in the thousands, for which its axis needs more room.',
  }),
  turned: one('Long names stand slantwise', {
    x: { label: 'word', categories: over(9, (i) => i).map((i) => `a long word ${i}`) },
    y: { label: 'weight' },
    marks: [{ mark: 'bar', at: over(9, (i) => i), to: over(9, (i) => i - 3) }],
  }),
  frames: figure({
    title: 'The centres move into the middle',
    alt: 'five steps, of which paper shows three',
    panels: [{ ...axes, marks: [] }],
    frames: [1, 2, 3, 4, 5].map((step) => ({
      name: `step ${step}`,
      panels: [
        {
          ...axes,
          marks: [
            { mark: 'points', x: [0, 1, 2], y: [0, 2, 1], role: 1 },
            { mark: 'points', x: [step / 5], y: [step / 5], sign: 'cross', size: 11, role: 'ink' },
          ],
        },
      ],
    })),
  }),
};
