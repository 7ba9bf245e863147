import { type Rng, type Shape, shapeText, sizeOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';
import { zeroWeights } from './initialisers/constant.ts';
import { glorot } from './initialisers/glorot.ts';
import type { Initialiser } from './initialisers/initialiser.ts';
import { weightsOf } from './initialisers/weights.ts';

export interface LinearBlockOptions {
  inputs: number;
  units: number;
  rng: Rng;
  bias?: boolean;
  /** Where the weights begin: he() before a relu. */
  weights?: Initialiser;
}

/** y = x w + b along the last axis: (batch, inputs) -> (batch, units), or (batch, time, inputs) -> ... units. */
export function linearBlock({
  inputs,
  units,
  rng,
  bias = true,
  weights = glorot(),
}: LinearBlockOptions): Block {
  const w = weightsOf([inputs, units], weights, rng) as tf.Variable<tf.Rank.R2>;
  const b = bias ? weightsOf([units], zeroWeights, rng) : undefined;
  return {
    parameters: b ? [w, b] : [w],
    forward(x) {
      checkInputs(x.shape, inputs);
      return tf.tidy(() => {
        // tensorflow.js has no right gradient for a product of three axes with two: all rows go below each other.
        const rows = tf.reshape(x, [-1, inputs]) as tf.Tensor2D;
        const products = tf.matMul(rows, w); // (rows, inputs) x (inputs, units) -> (rows, units)
        return tf.reshape(b ? tf.add(products, b) : products, [...x.shape.slice(0, -1), units]);
      });
    },
    outline(input) {
      checkInputs([1, ...input], inputs);
      const output = [...input.slice(0, -1), units];
      return { name: `linear ${inputs} -> ${units}`, output, multiplyAdds: sizeOf(output) * inputs };
    },
  };
}

function checkInputs(shape: Shape, inputs: number): void {
  if (shape.length >= 2 && shape.at(-1) === inputs) return;
  throw new RangeError(
    `Cannot apply a linear block for ${inputs} inputs to an input of shape ${shapeText(shape)}: wanted (batch, ..., ${inputs})${shape.length > 2 && sizeOf(shape.slice(1)) === inputs ? '. Try flattenBlock() before it' : ''}`,
  );
}
