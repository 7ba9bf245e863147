import { type Rng, type Shape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { zeroWeights } from '../initialisers/constant.ts';
import { glorot } from '../initialisers/glorot.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { weightsOf } from '../initialisers/weights.ts';
import { transposedSize } from './transposed-conv2d.ts';

export interface TransposedConvBlockOptions {
  inputs: number;
  filters: number;
  rng: Rng;
  /** A multiple of the stride, or some pixels get more stamps than others: a chess board is seen. */
  kernel?: number;
  stride?: number;
  padding?: 'same' | 'valid';
  weights?: Initialiser;
}

/** Pictures made larger: (batch, rows, columns, inputs) -> (batch, stride rows, stride columns, filters). */
export function transposedConvBlock({
  inputs,
  filters,
  rng,
  kernel = 4,
  stride = 2,
  padding = 'same',
  weights = glorot(),
}: TransposedConvBlockOptions): Block {
  const w = weightsOf([kernel, kernel, filters, inputs], weights, rng) as tf.Variable<tf.Rank.R4>;
  const b = weightsOf([filters], zeroWeights, rng);
  const outputShape = (shape: Shape): [number, number, number] => {
    checkPictures(shape, inputs);
    const [rows, columns] = shape
      .slice(-3, -1)
      .map((size) => transposedSize(size, kernel, { stride, padding }));
    return [rows!, columns!, filters];
  };
  return {
    parameters: [w, b],
    forward(x) {
      const output = outputShape(x.shape);
      return tf.tidy(() =>
        tf.add(tf.conv2dTranspose(x as tf.Tensor4D, w, [x.shape[0]!, ...output], stride, padding), b),
      );
    },
    outline(input) {
      const output = outputShape([1, ...input]);
      const [rows, columns] = input as [number, number];
      const name = `transposed conv ${kernel} x ${kernel}, ${inputs} -> ${filters}`;
      return { name, output, multiplyAdds: rows * columns * kernel ** 2 * inputs * filters }; // a stamp a pixel
    },
  };
}

function checkPictures(shape: Shape, inputs: number): void {
  if (shape.length === 4 && shape[3] === inputs) return;
  throw new RangeError(
    `Cannot apply a transposed convolution for ${inputs} channels to an input of shape ${shapeText(shape)}: wanted (batch, rows, columns, ${inputs})`,
  );
}
