import { shapeOf } from '../../base/index.ts';
import { Dataset, numbers } from '../../datasets/index.ts';
import { tf } from '../../engine/index.ts';

type List = readonly (number | List)[] | Float32Array | Int32Array | Uint8Array;

/** Examples as they come from elsewhere: tensors, or arrays in arrays. */
export interface Arrays {
  X: tf.Tensor | List;
  y: tf.Tensor | List;
}

/** What can be learned from. */
export type Data = Dataset | Arrays;

/** The data as a dataset. */
export function dataOf(data: Data): Dataset {
  if (isDataset(data)) return data;
  const { X, y } = (data ?? {}) as Partial<Arrays>;
  if (X === undefined || y === undefined) {
    throw new TypeError('Cannot learn from this: wanted a dataset, or { X, y } with tensors or arrays');
  }
  // What is not finite is told with the step in which it is met.
  return new Dataset({ name: '{ X, y }', X: columnOf(X), y: columnOf(y), allowNaN: true });
}

// A dataset of another copy of this package, or of one that was loaded twice, is one, too.
const isDataset = (data: unknown): data is Dataset =>
  typeof (data as Partial<Dataset>)?.batches === 'function';

function columnOf(given: tf.Tensor | List) {
  if (given instanceof tf.Tensor) {
    const values = given.dataSync().slice(); // the tensor's own numbers may change
    return numbers(given.dtype === 'bool' ? Int32Array.from(values) : values, given.shape.slice(1));
  }
  const [, ...shape] = shapeOf(given);
  if (ArrayBuffer.isView(given)) return numbers(given as Float32Array);
  return numbers((given as readonly unknown[]).flat(shape.length) as number[], shape);
}
