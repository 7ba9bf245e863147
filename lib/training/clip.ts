import { shown } from '../base/index.ts';
import { tf } from '../engine/index.ts';

/** No gradient may be longer than that: number by number, or all together. */
export type Clip = { value: number } | { norm: number };

type Gradients = Readonly<Record<string, tf.Tensor>>;

/** Each number of each gradient is brought between -value and value; the direction changes. */
export const clipByValue = (gradients: Gradients, value: number): Record<string, tf.Tensor> =>
  mapped(gradients, (gradient) => gradient.clipByValue(-value, value));

/**
 * Where the gradients, taken as one long vector g, are longer than the norm, all are made shorter by one factor:
 * g norm / |g|. The direction stays. (Pascanu, Mikolov, Bengio 2013)
 */
export function clipByGlobalNorm(gradients: Gradients, norm: number): Record<string, tf.Tensor> {
  const length = globalNorm(gradients);
  const factor = tf.scalar(norm).div(length.maximum(norm)); // 1 where it is short enough, also where it is 0
  return mapped(gradients, (gradient) => gradient.mul(factor));
}

/** The length of all gradients as one vector. */
export const globalNorm = (gradients: Gradients): tf.Tensor =>
  tf.addN(Object.values(gradients).map((gradient) => gradient.square().sum())).sqrt();

/** What `fit` does to gradients before the update. */
export function clipper(clip: Clip | undefined): (gradients: Gradients) => Gradients {
  if (clip === undefined) return (gradients) => gradients;
  const { norm, value } = Object(clip) as { norm?: unknown; value?: unknown };
  if (isLimit(norm) && value === undefined) return (gradients) => clipByGlobalNorm(gradients, norm);
  if (isLimit(value) && norm === undefined) return (gradients) => clipByValue(gradients, value);
  throw new RangeError(
    `Cannot clip gradients by ${shown(clip)}: wanted { value } or { norm } with a number above 0`,
  );
}

const isLimit = (most: unknown): most is number => typeof most === 'number' && most > 0;

const mapped = (gradients: Gradients, change: (gradient: tf.Tensor) => tf.Tensor) =>
  Object.fromEntries(Object.entries(gradients).map(([name, gradient]) => [name, change(gradient)]));
