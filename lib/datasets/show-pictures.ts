import { pngUri } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { gatherOne } from './gather.ts';
import type { NumberReader, ReadArray, Reader } from './reader/reader.ts';
import { escaped } from './show-table.ts';

const width = 84; // pixels on the page, which nine of beside each other still leave room for

/** Whether examples can be seen: (height, width, 1) or (height, width, 3), of two pixels or more each way. */
export function isPicture(reader: Reader): reader is NumberReader {
  if (reader.kind === 'texts' || reader.shape.length !== 3) return false;
  const [height, width, channels] = reader.shape as [number, number, number];
  return height > 1 && width > 1 && height <= 1024 && width <= 1024 && (channels === 1 || channels === 3);
}

/** The first pictures in HTML, each with its label under it and as its text. */
export function picturesOf(contents: Contents, X: NumberReader, most: number): string {
  const rows = contents.rows.subarray(0, most);
  const values = Array.from(rows, (row, at) => gatherOne(X, row, at));
  const range = rangeOf(values);
  const figures = values.map((example, at) => {
    const label = labelOf(contents, rows[at]!);
    const alt = escaped(`Example ${at}${label === undefined ? '' : `: ${label}`}`);
    const source = pngUri({ ...sizeOf(X), bytes: bytes(example, range) });
    const image = `<img alt="${alt}" width="${width}" style="image-rendering: pixelated" src="${source}">`;
    const caption = label === undefined ? '' : `<figcaption>${escaped(label)}</figcaption>`;
    return `<figure style="margin: 0; text-align: center">${image}${caption}</figure>`;
  });
  return `<div style="display: flex; flex-wrap: wrap; gap: 8px">${figures.join('')}</div>`;
}

const sizeOf = ({ shape }: NumberReader) => ({
  height: shape[0]!,
  width: shape[1]!,
  channels: shape[2]! as 1 | 3,
});

function labelOf({ labels, classes }: Contents, row: number): string | undefined {
  if (labels === undefined || classes === undefined) return undefined;
  return classes[gatherOne(labels, row, 0)[0]!];
}

type Range = { low: number; high: number };

/** What is black and what is white: 0 and 1, or 0 and 255; other numbers (scaled ones) are spread over all grey. */
function rangeOf(pictures: readonly ReadArray[]): Range {
  let [low, high] = [0, 0];
  for (const picture of pictures) {
    for (const value of picture) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low < 0) return { low, high };
  return { low: 0, high: high <= 1 ? 1 : Math.max(high, 255) };
}

function bytes(values: ReadArray, { low, high }: Range): Uint8Array {
  const span = high - low || 1;
  return Uint8Array.from(values, (value) => Math.round(((value - low) / span) * 255));
}
