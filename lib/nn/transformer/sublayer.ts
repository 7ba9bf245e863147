import { type Rng, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { ForwardOptions } from '../block.ts';
import { dropoutBlock } from '../dropout.ts';
import { layerNormBlock } from '../norms/layer-norm-block.ts';

export interface SublayerOptions {
  units: number;
  dropout: number;
  /** Where the norm stands. */
  normFirst: boolean;
  rng: Rng;
}

/** A part of a transformer with what stands around each: a way past it, a norm, and dropout. */
export interface Sublayer {
  readonly parameters: readonly tf.Variable[];
  around(x: tf.Tensor, part: (x: tf.Tensor) => tf.Tensor, options?: ForwardOptions): tf.Tensor;
}

/**
 * x + part(norm(x)), in which the way past the part is free, so that many layers learn from the start (R. Xiong and
 * others, 2020); or norm(x + part(x)), as the first paper has it.
 */
export function sublayer({ units, dropout, normFirst, rng }: SublayerOptions): Sublayer {
  const norm = layerNormBlock({ channels: units, epsilon: 1e-5 });
  const drop = dropoutBlock({ rate: dropout, rng });
  return {
    parameters: norm.parameters,
    around: (x, part, options) =>
      normFirst
        ? tf.add(x, drop.forward(part(norm.forward(x)), options))
        : norm.forward(tf.add(x, drop.forward(part(x), options))),
  };
}

/** The time steps of a sequence of so many units. */
export function checkSequence(name: string, x: tf.Tensor, units: number): number {
  if (x.rank === 3 && x.shape[2] === units) return x.shape[1]!;
  throw new RangeError(
    `Cannot apply ${name} with ${units} units to an input of shape ${shapeText(x.shape)}: wanted (batch, time, ${units})`,
  );
}

/** What a mask of padding, (batch, time), is for the scores of all heads and queries. */
export function overKeys(mask: tf.Tensor | undefined): tf.Tensor | undefined {
  return mask?.expandDims(1).expandDims(1); // (batch, 1, 1, keys)
}
