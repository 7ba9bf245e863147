import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';

/** How many numbers each head gets. */
export function headSize(units: number, heads: number): number {
  if (Number.isInteger(heads) && heads >= 1 && units % heads === 0) return units / heads;
  throw new RangeError(
    `Cannot split ${units} units into ${heads} heads: wanted a number of heads that divides ${units}`,
  );
}

/** The units of each time step in equal parts, one for each head: (batch, time, units) -> (batch, heads, time, d). */
export function splitHeads(x: tf.Tensor, heads: number): tf.Tensor4D {
  if (x.rank !== 3) {
    throw new RangeError(`Cannot split ${shapeText(x.shape)} into heads: wanted (batch, time, units)`);
  }
  const [batch, time, units] = x.shape as [number, number, number];
  const d = headSize(units, heads);
  return tf.tidy(() => tf.transpose(tf.reshape(x, [batch, time, heads, d]), [0, 2, 1, 3]) as tf.Tensor4D);
}

/** The parts side by side again: (batch, heads, time, d) -> (batch, time, units). */
export function joinHeads(x: tf.Tensor): tf.Tensor3D {
  const [batch, heads, time, d] = x.shape as [number, number, number, number];
  return tf.tidy(() => tf.reshape(tf.transpose(x, [0, 2, 1, 3]), [batch, time, heads * d]) as tf.Tensor3D);
}
