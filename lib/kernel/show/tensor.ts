import { clip } from './clip.ts';

/** The part of a tensorflow.js tensor that is read here. */
export interface TensorLike {
  shape: number[];
  dtype: string;
  size: number;
  isDisposed: boolean;
  dataSync(): ArrayLike<number | string | boolean>;
}

const longest = 1000; // values that are shown whole,
const mostRows = 40; // in no more rows than this

/** A tensor in words: shape, type, and its values, of many only the first and the last. */
export function tensorText(tensor: TensorLike): string {
  const { shape, dtype, size } = tensor;
  const head = `Tensor (${shape.join(', ')}) ${dtype}`;
  if (tensor.isDisposed) return `${head}, disposed`;
  const data = tensor.dataSync();
  const rows = size / (shape.at(-1) || 1);
  // Shown at each end of a long axis: with more axes fewer, as their numbers multiply.
  const edge = size > longest || rows > mostRows ? ([3, 3, 3, 2][shape.length] ?? 1) : undefined;
  const write = dtype === 'complex64' ? complex : one;
  const cell = (at: number) => write(data, at, dtype);
  return clip(`${head}\n${values(cell, shape, edge, 0, 1)}`);
}

type Cell = (at: number) => string;

function values(cell: Cell, shape: number[], edge: number | undefined, from: number, indent: number): string {
  const [length, ...rest] = shape;
  if (length === undefined) return cell(from);
  const step = rest.reduce((product, n) => product * n, 1);
  const places =
    edge !== undefined && length > 2 * edge
      ? [...range(0, edge), -1, ...range(length - edge, length)]
      : range(0, length);
  const parts = places.map((at) => (at < 0 ? '...' : values(cell, rest, edge, from + at * step, indent + 1)));
  const between = rest.length === 0 ? ', ' : `,${'\n'.repeat(rest.length)}${' '.repeat(indent)}`;
  return `[${parts.join(between)}]`;
}

type Data = ArrayLike<number | string | boolean>;

function one(data: Data, at: number, dtype: string): string {
  const value = data[at];
  if (value === undefined) return '?'; // fewer values than the shape says
  if (dtype === 'bool') return value ? 'true' : 'false';
  return typeof value === 'number' ? rounded(value) : JSON.stringify(value);
}

/** The real and the imaginary part lie side by side. */
function complex(data: Data, at: number): string {
  const [re, im] = [Number(data[2 * at]), Number(data[2 * at + 1])];
  return `${rounded(re)} ${im < 0 ? '-' : '+'} ${rounded(Math.abs(im))}i`;
}

/** A float32 has seven digits, the eye wants fewer. */
const rounded = (value: number) => String(Number.isInteger(value) ? value : Number(value.toPrecision(5)));

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
