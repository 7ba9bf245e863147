import { tf } from '../../engine/index.ts';
import { eachPlace, type Sliding } from '../convolution/sliding.ts';

/**
 * The mean under each window, at the border of the numbers inside the picture. `tf.avgPool` gives the same, but its
 * gradient divides by the whole window there. So the zeros around are put there beforehand, as numbers like others,
 * and a mean that counted them is made larger.
 */
export function averagePoolInside(x: tf.Tensor4D, [down, across]: readonly [Sliding, Sliding]): tf.Tensor4D {
  const { window, stride } = down;
  const around = [behind(down), behind(across)] as const;
  if (around.flat().every((zeros) => zeros === 0)) return tf.avgPool(x, window, stride, 'valid');
  return tf.tidy(() => {
    const means = tf.avgPool(tf.pad(x, [[0, 0], ...around, [0, 0]]) as tf.Tensor4D, window, stride, 'valid');
    const factors = inside(down).map((rows) =>
      inside(across).map((columns) => [window ** 2 / (rows * columns)]),
    );
    return tf.mul(means, tf.tensor(factors)); // (batch, rows, columns, channels) x (rows, columns, 1)
  });
}

/** How many zeros lie before and behind the numbers. */
function behind({ before, count, stride, window, size }: Sliding): [number, number] {
  return [before, Math.max(0, (count - 1) * stride + window - size - before)];
}

/** How many numbers of each window are inside. */
function inside(along: Sliding): number[] {
  const counts = new Array<number>(along.count).fill(0);
  eachPlace(along, (i) => counts[i]!++);
  return counts;
}
