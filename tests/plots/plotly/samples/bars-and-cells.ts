import { figure } from '../../../../lib/plots/make.ts';
import { axis, range, wave } from './made.ts';

export const bars = figure({
  title: 'Dropout helps the wide network most',
  alt: 'Bars with errors, standing and lying.',
  panels: [
    {
      title: 'Test accuracy',
      x: { label: 'network', categories: ['narrow', 'wide', 'very very wide and deep'] },
      y: { label: 'accuracy', domain: [0, 1] },
      marks: [
        {
          mark: 'bar',
          at: [-0.2, 0.8, 1.8],
          to: [0.71, 0.8, 0.77],
          width: 0.4,
          name: 'without',
          error: [0.02, 0.03, 0.05],
        },
        {
          mark: 'bar',
          at: [0.2, 1.2, 2.2],
          to: [0.72, 0.9, 0.85],
          width: 0.4,
          name: 'with',
          error: [0.02, 0.01, 0.02],
        },
        { mark: 'line', x: [-0.5, 2.5], y: [0.5, 0.5], dash: 'dotted', role: 'muted', name: 'chance' },
      ],
    },
    {
      title: 'Change',
      x: axis('change (%)'),
      y: { label: 'class', categories: ['cat', 'dog', '船'], reversed: true },
      marks: [{ mark: 'bar', at: [0, 1, 2], to: [3, -1, 5], from: [0, 0, 2], lying: true, role: 'good' }],
    },
  ],
});

const confusion = [50, 0, 0, 0, 47, 3, 0, 2, 48];

export const cells = figure({
  title: 'Only versicolor and virginica are taken for each other',
  alt: 'A confusion matrix.',
  panels: [
    {
      x: { label: 'predicted', categories: ['setosa', 'versicolor', 'virginica'] },
      y: { label: 'true', categories: ['setosa', 'versicolor', 'virginica'], reversed: true },
      square: true,
      marks: [
        {
          mark: 'cells',
          rows: 3,
          columns: 3,
          colours: { values: confusion, label: 'flowers' },
          text: confusion.map(String),
        },
      ],
    },
    {
      title: 'Correlation',
      x: axis('feature'),
      y: axis('feature'),
      square: true,
      marks: [
        {
          mark: 'cells',
          rows: 8,
          columns: 8,
          colours: {
            values: range(64).map((i) => (i === 20 ? Number.NaN : wave(i) * 2)),
            scale: 'diverging',
            domain: [-1, 1],
            label: 'r',
          },
        },
      ],
    },
  ],
});

export const table = figure({
  title: 'The wide network wins',
  alt: 'A table of three networks.',
  panels: [
    {
      x: axis('column'),
      y: axis('row'),
      marks: [
        {
          mark: 'table',
          columns: [
            { name: 'network', values: ['narrow', '<b>wide</b>', '宽'] },
            { name: 'accuracy', values: [0.71, 0.9, null] },
            { name: 'weights', values: [1200, 1_234_567, 5] },
            { name: 'done', values: [true, false, true] },
          ],
        },
      ],
    },
  ],
});
