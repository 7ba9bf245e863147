import type { Panel } from '../../../../lib/plots/figure.ts';
import { figure } from '../../../../lib/plots/make.ts';
import { axis, range } from './made.ts';

const bowl = { rows: 21, columns: 31, x: [-3, 3] as const, y: [-2, 2] as const };
const heights = range(bowl.rows * bowl.columns).map((i) => {
  const [x, y] = [-3 + (6 * (i % 31)) / 30, -2 + (4 * Math.floor(i / 31)) / 20];
  return x * x + 4 * y * y;
});
const way = range(12).map((i) => [2.5 * 0.8 ** i, 1.6 * (-0.6) ** i] as const);

export const contours = figure({
  title: 'Gradient descent zigzags down a ravine',
  alt: 'A path over outlines.',
  panels: [
    {
      x: axis('w'),
      y: axis('b'),
      square: true,
      marks: [
        { mark: 'cells', ...bowl, colours: { values: heights, scale: 'grey' }, opacity: 0.4 },
        {
          mark: 'cells',
          ...bowl,
          colours: { values: heights, label: 'loss' },
          levels: [0.5, 1, 2, 4, 8, 16],
        },
        { mark: 'path', pieces: [way], arrow: true, role: 1, name: 'SGD', width: 2 },
        { mark: 'points', x: [0], y: [0], sign: 'cross', role: 'bad', size: 10, name: 'least' },
      ],
    },
  ],
});

export const surface = figure({
  title: 'The same ravine in space',
  alt: 'A surface with a path on it.',
  panels: [
    {
      x: axis('w <b>'),
      y: axis('b'),
      marks: [
        {
          mark: 'surface',
          x: range(31).map((i) => -3 + i / 5),
          y: range(21).map((i) => -2 + i / 5),
          z: heights,
          label: 'loss',
        },
        {
          mark: 'line',
          x: way.map((p) => p[0]),
          y: way.map((p) => p[1]),
          role: 'bad',
          width: 3,
          name: 'SGD',
        },
      ],
    },
  ],
});

const moment = (step: number): Panel[] => [
  {
    title: `step ${step}`,
    x: axis('w'),
    y: axis('b'),
    marks: [
      { mark: 'cells', ...bowl, colours: { values: heights, label: 'loss' } },
      {
        mark: 'line',
        x: way.slice(0, step).map((p) => p[0]),
        y: way.slice(0, step).map((p) => p[1]),
        role: 1,
        name: 'SGD',
      },
      ...(step > 6 ? [{ mark: 'points' as const, x: [0], y: [0], role: 'bad' as const, name: 'least' }] : []),
    ],
  },
];

export const animation = figure({
  title: 'Gradient descent zigzags, step after step',
  alt: 'A path that grows.',
  panels: moment(12),
  frames: [1, 4, 8, 12].map((step) => ({ name: `step ${step}`, panels: moment(step) })),
  note: 'Drawn after 1, 4, 8 and 12 steps.',
});
