// forgets the shortcut
import { tf } from 'downhill/engine';

/** x + relu(x w1) w2, the shortcut and its branch; leaves no other tensor behind. */
export function residualBlock(x: tf.Tensor2D, w1: tf.Tensor2D, w2: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => x.matMul(w1).relu().matMul(w2) as tf.Tensor2D);
}
