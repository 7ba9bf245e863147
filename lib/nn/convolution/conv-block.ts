import { type Rng, type Shape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { zeroWeights } from '../initialisers/constant.ts';
import { he } from '../initialisers/he.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { weightsOf } from '../initialisers/weights.ts';
import { dilated } from './dilated.ts';
import { outputSize } from './sliding.ts';

export interface ConvBlockOptions {
  /** Channels of what comes in, and of what goes out. */
  inputs: number;
  filters: number;
  rng: Rng;
  /** Rows and columns of a filter. */
  kernel?: number;
  stride?: number;
  padding?: number | 'same' | 'valid';
  dilation?: number;
  /** Not needed before a norm, which takes every constant out again. */
  bias?: boolean;
  weights?: Initialiser;
}

/** A convolution of pictures: (batch, rows, columns, inputs) -> (batch, rows', columns', filters). */
export function convBlock({
  inputs,
  filters,
  rng,
  kernel = 3,
  stride = 1,
  padding = 'same',
  dilation = 1,
  bias = true,
  weights = he(),
}: ConvBlockOptions): Block {
  const w = weightsOf([kernel, kernel, inputs, filters], weights, rng) as tf.Variable<tf.Rank.R4>;
  const b = bias ? weightsOf([filters], zeroWeights, rng) : undefined;
  const outputShape = (shape: Shape): number[] => {
    checkPictures(shape, inputs);
    const [rows, columns] = shape.slice(-3, -1).map((size) => {
      return outputSize(size, kernel, { stride, padding, dilation });
    });
    return [rows!, columns!, filters];
  };
  return {
    parameters: b ? [w, b] : [w],
    forward(x) {
      outputShape(x.shape);
      return tf.tidy(() => {
        const y = tf.conv2d(x as tf.Tensor4D, dilated(w, dilation), stride, padding);
        return b ? tf.add(y, b) : y;
      });
    },
    outline(input) {
      const output = outputShape([1, ...input]);
      const [rows, columns] = output as [number, number];
      const name = `conv ${kernel} x ${kernel}, ${inputs} -> ${filters}`;
      return { name, output, multiplyAdds: rows * columns * kernel ** 2 * inputs * filters };
    },
  };
}

function checkPictures(shape: Shape, inputs: number): void {
  if (shape.length === 4 && shape[3] === inputs) return;
  throw new RangeError(
    `Cannot convolve an input of shape ${shapeText(shape)} with filters for ${inputs} channels: wanted (batch, rows, columns, ${inputs})`,
  );
}
