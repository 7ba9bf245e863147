import { sizeOf } from '../../base/index.ts';
import { dot, type Mat, randn, transpose, type Vec } from '../matrix.ts';
import { fans } from './fans.ts';
import type { Initialiser } from './initialiser.ts';

/**
 * Columns (or rows, when they are fewer) of length 1 at right angles to each other: a square one turns vectors and
 * leaves their lengths alone, however often it is applied (A. Saxe, J. McClelland and S. Ganguli, 2014). For the
 * weights from one time step to the next.
 */
export function orthogonal({ gain = 1 }: { gain?: number } = {}): Initialiser {
  return (shape, rng) => {
    fans(shape); // two axes or more
    const columns = shape.at(-1)!;
    const rows = sizeOf(shape) / columns;
    const vectors = orthonormal(randn(Math.min(rows, columns), Math.max(rows, columns), rng));
    const weights = rows < columns ? vectors : transpose(vectors);
    return Float32Array.from(weights.flat(), (value) => gain * value);
  };
}

/**
 * Gram and Schmidt: from each vector its parts along those before it are taken, then it gets length 1. Vectors from
 * the normal distribution prefer no direction, so each orthogonal matrix is equally likely.
 */
export function orthonormal(vectors: Mat): Mat {
  const done: Mat = [];
  for (const vector of vectors) {
    // Twice: what rounding leaves of the other directions at first is nothing after the second time.
    const rest = without(without(vector, done), done);
    const length = Math.sqrt(dot(rest, rest));
    done.push(rest.map((value) => value / length));
  }
  return done;
}

function without(vector: Vec, directions: Mat): Vec {
  return directions.reduce((rest, direction) => {
    const along = dot(rest, direction);
    return rest.map((value, i) => value - along * direction[i]!);
  }, vector);
}
