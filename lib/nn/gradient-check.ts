import { sameShape, shapeOf, shapeText } from '../base/index.ts';
import { tf } from '../engine/index.ts';

/** Numbers in any arrangement: one list, a matrix, a typed array. */
export type Nested = number[] | Nested[] | Float32Array | Float64Array;

/** How far a gradient is from what the function itself does, where it is farthest. */
export interface GradientCheck {
  /** |gradient - numerical| / the larger of both. */
  largest: number;
  /** The indices of that number. */
  place: number[];
  gradient: number;
  numerical: number;
}

export interface GradientCheckOptions {
  /** How far to go to both sides. */
  step?: number;
}

/**
 * The gradient of f at x by central differences: (f(x + h) - f(x - h)) / 2h for each number of x. The error falls
 * with h^2, until the rounding of f, divided by h, is larger: near h = 1e-5 both are small for doubles.
 */
export function numericalGradient<X extends Nested>(
  f: (x: X) => number,
  x: X,
  { step = 1e-5 }: GradientCheckOptions = {},
): X {
  const moved = copyOf(x); // so that x itself stays as it is
  const slopes = copyOf(x);
  for (const [place, list, i] of numbersIn(moved)) {
    const before = list[i]!;
    list[i] = before + step;
    const [right, above] = [list[i]!, f(moved)]; // read back: a Float32Array has rounded it
    list[i] = before - step;
    const [left, below] = [list[i]!, f(moved)];
    list[i] = before;
    listAt(slopes, place)[i] = (above - below) / (right - left);
  }
  return slopes;
}

/** Compares a gradient that was worked out with what the function does: correct code gives 1e-7 or less. */
export function gradientCheck<X extends Nested>(
  f: (x: X) => number,
  gradient: X,
  x: X,
  options: GradientCheckOptions = {},
): GradientCheck {
  const [found, wanted] = [shapeOf(gradient), shapeOf(x)];
  if (!sameShape(found, wanted)) {
    throw new RangeError(
      `Cannot check a gradient of shape ${shapeText(found)} at x of shape ${shapeText(wanted)}: there is one slope for each number of x, so the shapes must be equal`,
    );
  }
  return farthest(gradient, numericalGradient(f, x, options));
}

/**
 * The same for a function of tensors that gives one number, whose gradients are tensorflow.js' own: one answer for
 * each of xs. Tensors hold floats with 7 digits, so the step is larger, and 1e-2 is what correct code may reach.
 */
export function gradientCheckTensors(
  f: (...xs: tf.Tensor[]) => tf.Scalar,
  xs: readonly tf.Tensor[],
  { step = 1e-2 }: GradientCheckOptions = {},
): GradientCheck[] {
  return tf.tidy(() => {
    const gradients = tf.grads(f as (...xs: tf.Tensor[]) => tf.Tensor)([...xs]);
    return xs.map((x, at) => {
      const valueAt = (values: Float32Array) =>
        tf.tidy(() => f(...xs.map((one, i) => (i === at ? tf.tensor(values, x.shape) : one))).dataSync()[0]!);
      const numbers = Float32Array.from(x.dataSync());
      const gradient = Float32Array.from(gradients[at]!.dataSync());
      const check = gradientCheck(valueAt, gradient, numbers, { step });
      return { ...check, place: indicesOf(check.place[0]!, x.shape) };
    });
  });
}

/**
 * A slope that is thousands of times smaller than the largest is lost in the rounding of f, so no slope is asked
 * for more than a thousandth of the largest.
 */
function farthest(gradient: Nested, numerical: Nested): GradientCheck {
  const pairs = [...numbersIn(gradient)].map(([place, list, i]) => ({
    place: [...place, i],
    gradient: list[i]!,
    numerical: listAt(numerical, place)[i]!,
  }));
  const sizes = pairs.map((pair) => Math.max(Math.abs(pair.gradient), Math.abs(pair.numerical)));
  const least = sizes.reduce((most, size) => (size > most ? size : most), 0) / 1000; // NaN is left out
  let worst: GradientCheck = { largest: 0, place: [], gradient: 0, numerical: 0 };
  for (const [i, pair] of pairs.entries()) {
    const far = Math.abs(pair.gradient - pair.numerical);
    const largest = far === 0 ? 0 : far / Math.max(sizes[i]!, least);
    const isWorse = !(largest <= worst.largest); // also when it is NaN
    if (i === 0 || (isWorse && !Number.isNaN(worst.largest))) worst = { largest, ...pair };
  }
  return worst;
}

type List = number[] | Float32Array | Float64Array;

/** Each number by the indices of its list, the list and its place there. */
function* numbersIn(x: Nested, place: number[] = []): Generator<[number[], List, number]> {
  for (let i = 0; i < x.length; i++) {
    const part = x[i]!;
    if (typeof part === 'number') yield [place, x as List, i];
    else yield* numbersIn(part, [...place, i]);
  }
}

function listAt(x: Nested, place: readonly number[]): List {
  return place.reduce<Nested>((part, i) => part[i] as Nested, x) as List;
}

function copyOf<X extends Nested>(x: X): X {
  return (
    Array.isArray(x) ? x.map((part) => (typeof part === 'number' ? part : copyOf(part))) : x.slice()
  ) as X;
}

/** (row, column, ...) of a place in the flat list of numbers. */
function indicesOf(place: number, shape: readonly number[]): number[] {
  const indices: number[] = [];
  for (const size of shape.toReversed()) {
    indices.unshift(place % size);
    place = Math.floor(place / size);
  }
  return indices;
}
