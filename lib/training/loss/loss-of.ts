import { oneOf, sameShape, shapeText, sizeOf } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Learner, Output } from '../model/trainable.ts';
import { crossEntropy } from './cross-entropy.ts';
import { huber, meanAbsoluteError, meanSquaredError } from './distances.ts';

/** What a batch costs; a loss for each example is taken as their mean. */
export type Loss = (y: tf.Tensor, yHat: tf.Tensor) => tf.Tensor;

const named = { crossEntropy, meanSquaredError, meanAbsoluteError, huber };
export type LossName = keyof typeof named;

/** The loss that was asked for, that the model was compiled with, or that fits labels and answers. */
export function lossOf(
  asked: LossName | Loss | undefined,
  { compiled, output }: Learner,
  { classes }: { classes?: readonly string[] | undefined },
): Loss {
  if (typeof asked === 'function') return asked;
  if (asked !== undefined) {
    const name = oneOf(asked, Object.keys(named) as LossName[], { to: 'lower', what: 'loss' });
    return name === 'crossEntropy'
      ? (y, yHat) => crossEntropy(y, yHat, output)
      : (y, yHat) => named[name](alike(y, yHat), yHat);
  }
  if (compiled) {
    const { loss, sparse } = compiled;
    return (y, yHat) => loss(sparse ? y.toFloat() : alike(y, yHat), yHat); // tf.layers wants floats for both
  }
  return (y, yHat) =>
    areLabels(y, yHat, { output, classes })
      ? crossEntropy(y, yHat, output)
      : meanSquaredError(alike(y, yHat), yHat);
}

/** Whether y tells classes, and is no number to come near to. */
export function areLabels(
  y: tf.Tensor,
  yHat: tf.Tensor,
  { classes, output }: { classes?: readonly string[] | undefined; output: Output },
): boolean {
  if (isSparse(y, yHat)) return true;
  return classes !== undefined || output === 'softmax';
}

/** One whole number where the model answers one for each class. */
const isSparse = (y: tf.Tensor, yHat: tf.Tensor) =>
  (yHat.shape.at(-1) ?? 1) > 1 && sameShape(y.shape, yHat.shape.slice(0, -1));

/**
 * y in the shape of the answers. Where y is (batch) and yHat (batch, 1), a difference would be (batch, batch), and
 * nobody would tell.
 */
function alike(y: tf.Tensor, yHat: tf.Tensor): tf.Tensor {
  if (sameShape(y.shape, yHat.shape)) return y;
  if (isSparse(y, yHat) && y.dtype === 'int32')
    return tf.oneHot(y as tf.Tensor1D, yHat.shape.at(-1)!).toFloat();
  const [short, long] = y.rank < yHat.rank ? [y, yHat] : [yHat, y];
  const isOneMore = long.rank === short.rank + 1 && long.shape.at(-1) === 1;
  if (isOneMore && sizeOf(short.shape) === sizeOf(long.shape)) return y.reshape(yHat.shape);
  throw new RangeError(
    `Cannot compare y ${shapeText(y.shape)} with the model's answers ${shapeText(yHat.shape)}: wanted the same shape. Look at the units of its last layer`,
  );
}
