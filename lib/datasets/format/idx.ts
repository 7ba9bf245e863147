import { sizeOf } from '../../base/index.ts';
import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';

export type IdxValues = Uint8Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** An array of any number of axes, as MNIST's files hold one. */
export interface Idx {
  readonly shape: number[];
  readonly values: IdxValues;
}

interface Kind {
  readonly width: number;
  read(view: DataView, count: number): IdxValues;
}

// The third byte of a file says what its numbers are.
const kinds: Readonly<Record<number, Kind>> = {
  8: { width: 1, read: ({ buffer, byteOffset }, count) => new Uint8Array(buffer, byteOffset, count) },
  9: { width: 1, read: ({ buffer, byteOffset }, count) => new Int8Array(buffer, byteOffset, count) },
  11: { width: 2, read: (view, count) => filled(new Int16Array(count), (at) => view.getInt16(2 * at)) },
  12: { width: 4, read: (view, count) => filled(new Int32Array(count), (at) => view.getInt32(4 * at)) },
  13: { width: 4, read: (view, count) => filled(new Float32Array(count), (at) => view.getFloat32(4 * at)) },
  14: { width: 8, read: (view, count) => filled(new Float64Array(count), (at) => view.getFloat64(8 * at)) },
};

const mostAxes = 8;

/** The array in an IDX file; bytes are not copied, wider numbers are put in this machine's order. */
export function readIdx(bytes: Uint8Array): Idx {
  const bad = (what: string) => new FormatError('IDX', what);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length === 0) throw bad('the file is empty');
  if (bytes.length < 4 || view.getUint16(0) !== 0) {
    const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
    throw bad(`${foundIn(bytes, `it begins with ${start}`)}; wanted two zero bytes first`);
  }
  const kind = kinds[bytes[2]!];
  if (!kind) throw bad(`numbers of kind ${bytes[2]}, wanted one of ${Object.keys(kinds).join(', ')}`);
  const axes = bytes[3]!;
  const begin = 4 + 4 * axes;
  if (axes < 1 || axes > mostAxes) throw bad(`${axes} axes, wanted 1 to ${mostAxes}`);
  if (bytes.length < begin) throw bad(`the file ends after ${bytes.length} bytes, its header needs ${begin}`);

  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const wanted = sizeOf(shape) * kind.width; // may be beyond all memory: compared before anything is made
  const found = bytes.length - begin;
  if (found !== wanted) {
    const rest = found < wanted ? 'is the file cut off?' : 'more follows than belongs to it';
    throw bad(`the header promises ${shape.join(' x ')} numbers in ${wanted} bytes, found ${found}: ${rest}`);
  }
  const body = new DataView(bytes.buffer, bytes.byteOffset + begin, found);
  return { shape, values: kind.read(body, found / kind.width) };
}

function filled<Values extends IdxValues>(values: Values, read: (at: number) => number): Values {
  for (let at = 0; at < values.length; at++) values[at] = read(at);
  return values;
}
