import { figure } from '../../../../lib/plots/make.ts';
import { axis, range, wave } from './made.ts';

const epochs = range(40);
const loss = (speed: number) =>
  epochs.map((epoch) => 2.3 * Math.exp(-speed * epoch) + 0.05 + wave(epoch) * 0.01);

export const curves = figure({
  title: 'Momentum halves the loss five epochs earlier than plain gradient descent',
  alt: 'Two falling curves with bands.',
  panels: [
    {
      x: axis('epoch'),
      y: { label: 'loss', scale: 'log' },
      marks: [
        {
          mark: 'area',
          x: epochs,
          low: loss(0.08).map((v) => v * 0.8),
          high: loss(0.08).map((v) => v * 1.2),
          role: 0,
        },
        { mark: 'line', x: epochs, y: loss(0.08), name: 'SGD', role: 0 },
        { mark: 'line', x: epochs, y: loss(0.16), name: 'momentum', dash: 'dashed', role: 1 },
      ],
    },
    {
      title: 'Rate, in steps',
      x: { label: 'epoch', reversed: true },
      y: axis('learning rate'),
      marks: [
        { mark: 'line', x: range(5), y: [0.1, 0.1, 0.01, Number.NaN, 0.001], shape: 'steps', name: 'rate' },
      ],
    },
  ],
  note: 'Means of five runs; the bands are 20 % around them.',
});

export const scatter = figure({
  title: 'Petals tell the three kinds of iris apart',
  alt: 'Three clouds of points.',
  panels: [
    {
      x: axis('petal length (cm)'),
      y: axis('petal width (cm)'),
      square: true,
      marks: [
        ...(['circle', 'square', 'triangle', 'diamond', 'cross'] as const).map((sign, kind) => ({
          mark: 'points' as const,
          x: range(20).map((i) => 1 + kind + wave(i + kind)),
          y: range(20).map((i) => 0.3 + kind * 0.5 + wave(i * 3 + kind) * 0.5),
          sign,
          name: `kind <b>${kind}</b>`,
          labels: range(20).map((i) => `flower ${i} of $kind$`),
        })),
        {
          mark: 'text',
          x: [1, 5],
          y: [2.4, 0.3],
          texts: ['small & tidy', '<i>large</i>'],
          anchor: 'start',
          bold: true,
        },
      ],
    },
    {
      x: axis('petal length (cm)'),
      y: axis('petal width (cm)'),
      marks: [
        {
          mark: 'points',
          x: range(50).map((i) => i / 10),
          y: range(50).map((i) => wave(i)),
          colours: { values: range(50), label: 'order' },
        },
      ],
    },
  ],
});
