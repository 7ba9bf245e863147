import type { Rng } from '../base/index.ts';
import { activationBlock } from './activation-block.ts';
import type { Block } from './block.ts';
import { convBlock } from './convolution/conv-block.ts';
import { zeroWeights } from './initialisers/constant.ts';
import { he } from './initialisers/he.ts';
import { batchNormBlock } from './norms/batch-norm-block.ts';
import { residual } from './residual.ts';
import { sequence } from './sequence.ts';

export interface ResidualBlockOptions {
  /** Channels of what comes in, and of what goes out. */
  inputs: number;
  filters?: number;
  rng: Rng;
  /** 2 halves rows and columns. */
  stride?: number;
  /** Batch norm behind each convolution. */
  norm?: boolean;
  /** How much of the running statistics stays at each step. */
  momentum?: number;
  /**
   * The branch gives 0 at first, so that the block begins as its shortcut, and a deep network as a shallow one
   * (P. Goyal and others, 2017).
   */
  zeroBranch?: boolean;
}

/** x can only be added to what has its shape. */
export function needsProjection({
  inputs,
  filters = inputs,
  stride = 1,
}: Omit<ResidualBlockOptions, 'rng'>): boolean {
  return inputs !== filters || stride !== 1;
}

/**
 * The basic block of ResNet-18 and -34: relu(shortcut(x) + conv(relu(conv(x)))), each convolution 3 x 3 with a batch
 * norm behind it. The shortcut is x itself, or a convolution of 1 x 1 where the shape changes.
 */
export function residualBlock(options: ResidualBlockOptions): Block {
  const {
    inputs,
    filters = inputs,
    rng,
    stride = 1,
    norm = true,
    momentum = 0.99,
    zeroBranch = true,
  } = options;
  // Behind a norm the size of the weights makes no difference: there the norm's factor is 0 at first.
  const normed = (gamma: number) => (norm ? [batchNormBlock({ channels: filters, momentum, gamma })] : []);
  const bias = !norm;
  const weights = zeroBranch && !norm ? zeroWeights : he();
  const branch = sequence(
    convBlock({ inputs, filters, stride, rng, bias }),
    ...normed(1),
    activationBlock('relu'),
    convBlock({ inputs: filters, filters, rng, bias, weights }),
    ...normed(zeroBranch ? 0 : 1),
  );
  if (!needsProjection(options)) return sequence(residual(branch), activationBlock('relu'));
  const shortcut = sequence(convBlock({ inputs, filters, kernel: 1, stride, rng, bias }), ...normed(1));
  return sequence(residual(branch, { shortcut }), activationBlock('relu'));
}
