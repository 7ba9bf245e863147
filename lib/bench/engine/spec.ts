import { rng } from '../../base/index.ts';

/** A model that is timed, in words that every contestant understands. */
export interface Spec {
  name: string;
  kind: 'mlp' | 'cnn' | 'depthwise' | 'lstm' | 'gru' | 'transformer';
  batch: number;
  /** Hidden sizes, from the input on: units, filters, or the size of the state. */
  widths: number[];
  /** Steps of an epoch, and batches of validation after it. */
  steps: number;
  validation: number;
}

/** The four models that the engine is held to. */
export const standard: Spec[] = [
  { name: 'MLP', kind: 'mlp', batch: 128, widths: [256, 128], steps: 100, validation: 10 },
  { name: 'CNN', kind: 'cnn', batch: 64, widths: [32, 64, 64, 64], steps: 20, validation: 2 },
  { name: 'LSTM', kind: 'lstm', batch: 64, widths: [64, 128], steps: 20, validation: 2 },
  { name: 'Transformer', kind: 'transformer', batch: 16, widths: [128], steps: 20, validation: 2 },
];

/** The same models at sizes that nobody chose, and two that nothing was made for. */
export function drawn(seed: string): Spec[] {
  const { int } = rng(seed);
  const wide = (low: number, high: number) => low + int(high - low + 1);
  const like = (spec: Spec, batch: number, widths: number[]): Spec => ({
    ...spec,
    name: `${spec.name}, ${batch} x ${widths.join('-')}`,
    batch,
    widths,
  });
  const [mlp, cnn, lstm, transformer] = standard as [Spec, Spec, Spec, Spec];
  return [
    like(mlp, wide(50, 200), [wide(100, 400), wide(50, 200)]),
    like(cnn, wide(24, 100), [wide(16, 48), wide(24, 96), wide(24, 96), wide(32, 128)]),
    like(lstm, wide(24, 100), [wide(32, 96), wide(64, 192)]),
    like(transformer, wide(8, 32), [4 * wide(16, 48)]),
    like({ ...lstm, name: 'GRU', kind: 'gru' }, wide(24, 100), [wide(32, 96), wide(64, 192)]),
    like({ ...cnn, name: 'Depthwise CNN', kind: 'depthwise' }, wide(24, 100), [
      wide(16, 48),
      wide(24, 96),
      wide(24, 96),
      wide(32, 128),
    ]),
  ];
}

/** Sizes that all models share. */
export const image = 28;
export const classes = 10;
export const tokens = 64;
export const sequence = { lstm: 40, transformer: 64 };
