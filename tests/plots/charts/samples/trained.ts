import { type History, rng } from '../../../../lib/base/index.ts';
import { curves } from '../../../../lib/plots/charts/curves.ts';
import type { Figure } from '../../../../lib/plots/make.ts';

/** A training run that begins to overfit, the same for the same name. */
export function run(name: string, { epochs = 20, speed = 0.25 } = {}): History {
  const random = rng(name);
  const fall = (i: number, floor: number) => 2.2 * Math.exp(-speed * i) + floor + random.normal(0, 0.02);
  const loss = Array.from({ length: epochs }, (_, i) => fall(i, 0.08));
  const valLoss = Array.from({ length: epochs }, (_, i) => fall(i, 0.2) + 0.012 * i);
  const accuracy = loss.map((value) => Math.exp(-value * 0.6));
  const valAccuracy = valLoss.map((value) => Math.exp(-value * 0.6));
  return { epochs, series: { loss, valLoss, accuracy, valAccuracy }, seconds: loss.map(() => 1) };
}

const seeds = (name: string, speed: number) =>
  [1, 2, 3, 4, 5].map((seed) => run(`${name} ${seed}`, { speed }));

export const trained: Record<string, Figure> = {
  curves: curves(run('one'), { title: 'After twelve epochs the network learns by heart' }),
  'curves-runs': curves(
    { SGD: seeds('sgd', 0.12), Adam: seeds('adam', 0.35) },
    { title: 'Adam is ahead from the first epoch, whatever the seed', measures: ['loss'], log: 'y' },
  ),
  'curves-few': curves(
    { loss: [2.3, 1.4, 0.9, 0.7, Number.NaN], valLoss: [2.2, 1.5, 1.2, 1.1, 1.3] },
    { title: 'Five epochs are shown as five', y: 'loss' },
  ),
  'curves-at': curves(
    { measured: [13.4, 3.38, 0.81, 0.21, 0.052], 'σ² / B': [13.4, 3.35, 0.8375, 0.209, 0.0523] },
    {
      title: 'The noise of a gradient falls as one over the batch size',
      x: 'batch size B',
      y: 'variance of the gradient',
      at: [1, 4, 16, 64, 256],
      log: 'both',
    },
  ),
  'curves-live': curves(run('one', { epochs: 3 }), {
    title: 'Training: epoch 3 of 10',
    epochs: 10,
    measures: ['loss'],
  }),
};
