import { sameShape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { type Mat, matShape, type Vec } from '../matrix.ts';

/**
 * The mean of the rows whose mask is not 0: rows of padding would pull it to theirs. Where there is none at all, it is
 * zeros.
 */
export function maskedMean(X: Mat, mask: ArrayLike<number>): Vec {
  const [rows, columns] = matShape(X);
  if (mask.length !== rows) {
    throw new RangeError(
      `Cannot take a masked mean of ${rows} rows with a mask of ${mask.length}: wanted one number for each row`,
    );
  }
  const kept = X.filter((_, t) => mask[t] !== 0);
  const sums = kept.reduce(
    (sum, row) => sum.map((value, j) => value + row[j]!),
    new Array<number>(columns).fill(0),
  );
  return sums.map((sum) => sum / Math.max(1, kept.length));
}

/** The same for a batch: sum of mask x over time, divided by how many are left. */
export function meanOverTime(x: tf.Tensor, mask: tf.Tensor): tf.Tensor2D {
  if (x.rank !== 3 || !sameShape(mask.shape, x.shape.slice(0, 2))) {
    throw new RangeError(
      `Cannot take a mean over time of ${shapeText(x.shape)} with a mask of ${shapeText(mask.shape)}: wanted (batch, time, features) and (batch, time)`,
    );
  }
  return tf.tidy(() => {
    const sums = tf.sum(tf.mul(x, mask.expandDims(2)), 1); // (batch, features)
    const counts = tf.maximum(tf.sum(mask, 1, true), 1); // (batch, 1)
    return tf.div(sums, counts);
  });
}
