import type { Shape } from '../base/index.ts';
import type { tf } from '../engine/index.ts';

/** A part of a network: what it learns, and what it makes of an input. Its first axis is the batch. */
export interface Block {
  /** What gradients change. */
  readonly parameters: readonly tf.Variable[];
  /** What training changes without a gradient: running means. It is saved beside the parameters. */
  readonly state?: readonly tf.Variable[];
  forward(x: tf.Tensor, options?: ForwardOptions): tf.Tensor;
  /** What the block makes of one example of that shape, without computing it. */
  outline?(input: Shape): Outline;
}

export interface ForwardOptions {
  /** Dropout and batch norm do something else in training. */
  training?: boolean;
}

export interface Outline {
  name: string;
  /** The shape of what comes out, for one example. */
  output: Shape;
  /** How many multiplications with a sum there are in matrix products and convolutions. */
  multiplyAdds: number;
  /** How many numbers gradients change; `outlineOf` counts them. */
  parameters?: number;
  /** The same for each block inside, in order. */
  parts?: readonly Outline[];
}

/** All variables of a block: what a checkpoint saves, and what `tf.dispose` takes when it is no longer needed. */
export function variablesOf(block: Block): tf.Variable[] {
  return [...block.parameters, ...(block.state ?? [])];
}
