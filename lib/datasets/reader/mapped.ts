import { type Rng, type Shape, shapeText, sizeOf } from '../../base/index.ts';
import type { NumberReader } from './reader.ts';

/** What is done with the numbers of each example on their way out; what is stored stays as it is. */
export interface Transform {
  readonly name: string;
  /** The shape of what it makes out of examples of a shape; throws where it cannot. */
  shape(from: Shape): Shape;
  /** Fills `to` with what it makes of `from`, whose shape is given. */
  run(from: Float32Array, to: Float32Array, shape: Shape, random: Rng): void;
}

/** A transform as a function that gives as many numbers as it gets, in the same order. */
export type PlainTransform = (x: Float32Array, shape: Shape, random: Rng) => ArrayLike<number>;

/** Reads through a transform, anew at each reading. */
export function mapped(reader: NumberReader, transform: Transform | PlainTransform): NumberReader {
  const { name, shape, run } = typeof transform === 'function' ? named(transform) : checked(transform);
  const outer = shape(reader.shape);
  const size = sizeOf(outer);
  const inner = sizeOf(reader.shape);
  if (!(size > 0)) {
    throw new RangeError(
      `Cannot map by ${name}: examples of shape ${shapeText(reader.shape)} would become ${shapeText(outer)}`,
    );
  }
  return {
    ...reader,
    shape: outer,
    dtype: 'float32',
    transformed: true,
    read(row, into, at, random) {
      const from = new Float32Array(inner); // a new one, since a learner's function may keep it or return it
      reader.read(row, from, 0, random);
      run(from, (into as Float32Array).subarray(at, at + size), reader.shape, random);
    },
  };
}

/** In plain JavaScript anything may be given; it is told here, and not where the first batch is read. */
function checked(transform: Transform): Transform {
  const { name, shape, run } = Object(transform) as Partial<Transform>;
  const missing = Object.entries({ shape, run }).find(([, part]) => typeof part !== 'function')?.[0];
  if (missing === undefined) return transform;
  throw new TypeError(
    `Cannot map by ${name ?? String(transform)}: it has no function "${missing}"; wanted a function of an example's numbers, or a transform with a name, shape and run`,
  );
}

function named(plain: PlainTransform): Transform {
  const name = plain.name || 'the function';
  return {
    name,
    shape: (from) => from,
    run(from, to, shape, random) {
      const made = plain(from, shape, random);
      if (made?.length !== to.length) {
        throw new RangeError(
          `Cannot map by ${name}: it gave ${made === undefined ? 'nothing' : `${made.length} numbers`} for an example of shape ${shapeText(shape)}; wanted ${to.length}`,
        );
      }
      to.set(made);
    },
  };
}
