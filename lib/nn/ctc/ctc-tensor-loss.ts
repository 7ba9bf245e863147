import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { matOf } from '../matrix.ts';
import { ctcLoss, ctcLossGradient } from './ctc-loss.ts';

export interface CtcTensorOptions {
  blank?: number;
  /** How many time steps of each example are no padding. All, unless you say so. */
  lengths?: readonly number[];
}

/**
 * The mean of ctcLoss over a batch of logits (batch, time, tokens), for training. Sums over paths branch too much for
 * tensors, so they are done on plain numbers, and the gradient comes from there, too.
 */
export function ctcTensorLoss(
  logits: tf.Tensor,
  labels: readonly (readonly number[])[],
  { blank = 0, lengths }: CtcTensorOptions = {},
): tf.Scalar {
  checkBatch(logits, labels, lengths);
  const [batch, time, tokens] = logits.shape as [number, number, number];
  const size = time * tokens;
  const loss = tf.customGrad((x) => {
    const numbers = (x as tf.Tensor).dataSync();
    const slopes = new Float32Array(batch * size); // 0 where padding is
    let sum = 0;
    for (const [n, label] of labels.entries()) {
      const example = matOf(numbers.slice(n * size, (n + 1) * size), [time, tokens]).slice(0, lengths?.[n]);
      sum += ctcLoss(example, label, { blank });
      const gradient = ctcLossGradient(example, label, { blank }).flat();
      slopes.set(
        gradient.map((slope) => slope / batch),
        n * size,
      );
    }
    return {
      value: tf.scalar(sum / batch),
      gradFunc: (dy: tf.Tensor | tf.Tensor[]) =>
        tf.mul(dy as tf.Tensor, tf.tensor(slopes, [batch, time, tokens])),
    };
  });
  return tf.tidy(() => loss(logits) as tf.Scalar);
}

function checkBatch(
  logits: tf.Tensor,
  labels: readonly unknown[],
  lengths: readonly number[] | undefined,
): void {
  const [batch, time] = logits.shape;
  if (logits.rank !== 3 || labels.length !== batch || (lengths && lengths.length !== batch)) {
    throw new RangeError(
      `Cannot compute CTC of logits of shape ${shapeText(logits.shape)} with ${labels.length} labels${lengths ? ` and ${lengths.length} lengths` : ''}: wanted (batch, time, tokens), and one for each example`,
    );
  }
  const wrong = lengths?.findIndex((length) => !(Number.isInteger(length) && length >= 1 && length <= time!));
  if (wrong !== undefined && wrong >= 0) {
    throw new RangeError(
      `Cannot compute CTC: lengths[${wrong}] is ${lengths![wrong]}; wanted a whole number from 1 to ${time}, the time steps of the logits`,
    );
  }
}
