/** The part of a tensorflow.js tensor that is read here. */
export interface TensorLike {
  shape: number[];
  dtype: string;
  size: number;
  isDisposed: boolean;
  dataSync(): ArrayLike<number | string | boolean>;
}

const edge = 3; // shown at each end of a long axis
const longest = 1000; // values that are shown whole

/** A tensor in words: shape, type, and its values, of many only the first and the last. */
export function tensorText(tensor: TensorLike): string {
  const head = `Tensor (${tensor.shape.join(', ')}) ${tensor.dtype}`;
  if (tensor.isDisposed) return `${head}, disposed`;
  const data = tensor.dataSync();
  return `${head}\n${values(data, tensor.shape, tensor.dtype, tensor.size > longest, 0, 1)}`;
}

function values(
  data: ArrayLike<number | string | boolean>,
  shape: number[],
  dtype: string,
  brief: boolean,
  from: number,
  indent: number,
): string {
  const [length, ...rest] = shape;
  if (length === undefined) return one(data[from]!, dtype);
  const step = rest.reduce((product, n) => product * n, 1);
  const places =
    brief && length > 2 * edge ? [...range(0, edge), -1, ...range(length - edge, length)] : range(0, length);
  const parts = places.map((at) =>
    at < 0 ? '...' : values(data, rest, dtype, brief, from + at * step, indent + 1),
  );
  const between = rest.length === 0 ? ', ' : `,${'\n'.repeat(rest.length)}${' '.repeat(indent)}`;
  return `[${parts.join(between)}]`;
}

function one(value: number | string | boolean, dtype: string): string {
  if (dtype === 'bool') return value ? 'true' : 'false';
  if (typeof value !== 'number') return JSON.stringify(value);
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(5))); // a float32 has seven digits, the eye wants fewer
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
