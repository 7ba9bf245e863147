import type { NumberReader, Reader, TextReader } from './reader.ts';

/** The rows of the first reader and then those of the second, which has the same kind and shape. */
export function joined(first: NumberReader, second: NumberReader): NumberReader;
export function joined(first: Reader, second: Reader): Reader;
export function joined(first: Reader, second: Reader): Reader {
  return first.kind === 'texts'
    ? joinedTexts(first, second as TextReader)
    : joinedNumbers(first, second as NumberReader);
}

function joinedTexts(first: TextReader, second: TextReader): TextReader {
  return {
    kind: 'texts',
    count: first.count + second.count,
    read: (row) => (row < first.count ? first.read(row) : second.read(row - first.count)),
  };
}

function joinedNumbers(first: NumberReader, second: NumberReader): NumberReader {
  return {
    ...first,
    count: first.count + second.count,
    dtype: first.dtype === second.dtype ? first.dtype : 'float32',
    transformed: first.transformed || second.transformed,
    read: (row, into, at, random) =>
      row < first.count
        ? first.read(row, into, at, random)
        : second.read(row - first.count, into, at, random),
  };
}
