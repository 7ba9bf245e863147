import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { Mat } from '../matrix.ts';

/**
 * Attention does not know which token comes first; so each place gets numbers of its own, which are added to the
 * vector of the token. Here waves of growing length (A. Vaswani and others, 2017):
 *
 *   P[t][2 i] = sin(t / 10000^(2 i / d)),   P[t][2 i + 1] = cos(of the same)
 *
 * The encoding of t + k is that of t, turned by an angle that depends on k only: distances are easy to learn.
 */
export function positionalEncoding(time: number, d: number): Mat {
  if (!Number.isInteger(d) || d < 2 || d % 2 !== 0) {
    throw new RangeError(
      `Cannot make a positional encoding of ${d} numbers: wanted an even number, since each wave has a sine and a cosine`,
    );
  }
  return Array.from({ length: time }, (_, t) =>
    Array.from({ length: d }, (_, j) => {
      const angle = t / 10000 ** ((j - (j % 2)) / d);
      return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  ); // (time, d)
}

/** Adds it: (batch, time, units) -> the same. */
export function positionalEncodingBlock(): Block {
  return {
    parameters: [],
    forward(x) {
      if (x.rank !== 3) {
        throw new RangeError(
          `Cannot add a positional encoding to ${shapeText(x.shape)}: wanted (batch, time, units)`,
        );
      }
      const [time, units] = x.shape.slice(1) as [number, number];
      return tf.tidy(() => tf.add(x, tf.tensor2d(positionalEncoding(time, units), [time, units])));
    },
    outline: (input) => ({ name: 'positional encoding', output: input, multiplyAdds: 0 }),
  };
}
