/** The part of a tensor of tensorflow.js that is read here. */
interface TensorLike {
  arraySync(): unknown;
  shape: readonly number[];
  dtype: string;
}

/** The part of a frame or a series of danfojs that is read here. */
interface FrameLike {
  values: readonly unknown[];
  index: readonly unknown[];
  columns?: readonly unknown[];
}

/**
 * Tensors and frames as the arrays and records that they stand for, so that they can be compared; anything else
 * as it is. They are known by their methods: this room knows neither library.
 */
export function asArrays(value: unknown): unknown {
  if (isTensor(value)) return value.arraySync();
  if (!isFrame(value)) return value;
  const { columns, values } = value;
  return columns ? { columns: [...columns], values } : values;
}

function isTensor(value: unknown): value is TensorLike {
  const { arraySync, shape, dtype } = (value ?? {}) as Partial<TensorLike>;
  return typeof arraySync === 'function' && Array.isArray(shape) && typeof dtype === 'string';
}

function isFrame(value: unknown): value is FrameLike {
  const { values, index, ctypes } = (value ?? {}) as Partial<FrameLike> & { ctypes?: unknown };
  return Array.isArray(values) && Array.isArray(index) && ctypes !== undefined;
}
