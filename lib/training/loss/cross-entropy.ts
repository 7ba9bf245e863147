import { tf } from '../../engine/index.ts';
import type { Output } from '../model/trainable.ts';

/**
 * -log p(label), the mean over all labels. The labels come as whole numbers or one-hot, the answers of the model as
 * probabilities (`softmax`, `sigmoid`) or as logits, of which the stable form is taken.
 */
export function crossEntropy(y: tf.Tensor, yHat: tf.Tensor, output: Output = 'numbers'): tf.Tensor {
  const classes = yHat.shape.at(-1) ?? 1;
  if (classes === 1) return binary(y.reshape(yHat.shape).toFloat(), yHat, output === 'sigmoid');
  const p = yHat.reshape([-1, classes]); // (labels, classes)
  const oneHot =
    y.rank < yHat.rank
      ? tf.oneHot(y.reshape([-1]).toInt() as tf.Tensor1D, classes) // (labels, classes)
      : y.reshape([-1, classes]);
  if (output !== 'softmax') {
    return output === 'sigmoid'
      ? binary(oneHot.toFloat(), p, true) // several labels at once, each yes or no
      : tf.losses.softmaxCrossEntropy(oneHot, p);
  }
  const right = p.mul(oneHot).sum(-1); // (labels), for one-hot y
  return log(right).mean().neg();
}

function binary(y: tf.Tensor, yHat: tf.Tensor, probabilities: boolean): tf.Tensor {
  if (!probabilities) return tf.losses.sigmoidCrossEntropy(y, yHat);
  const [yes, no] = [y.mul(log(yHat)), tf.sub(1, y).mul(log(tf.sub(1, yHat)))];
  return yes.add(no).mean().neg();
}

const least = 1e-7; // log(0) is -Infinity, and a chance of 0 in float32 may have been a small one
const log = (p: tf.Tensor) => p.clipByValue(least, 1).log();
