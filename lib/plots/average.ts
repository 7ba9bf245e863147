import type { CellsMark, ImageMark, Mark, Numbers, SurfaceMark } from './marks.ts';

const most = 1_000_000; // cells that a notebook can store and a browser can draw
const seen = 600; // along each axis: about one for each pixel of a figure

/** A mark of few enough cells, and what was done to it for that. */
export interface Averaged {
  mark: Mark;
  note?: string;
}

/** The mark itself where it has few cells or pixels, else the means of neighbours. */
export function averaged(mark: Mark): Averaged {
  if (mark.mark === 'cells') return cells(mark);
  if (mark.mark === 'image') return image(mark);
  return mark.mark === 'surface' ? surface(mark) : { mark };
}

function cells(mark: CellsMark): Averaged {
  const { rows, columns } = mark;
  if (rows * columns <= most) return { mark };
  const blocks = { across: blocksOf(columns), down: blocksOf(rows) };
  const values = means(mark.colours.values, { ...blocks, columns, channels: 1 });
  const [fewRows, fewColumns] = [blocks.down.length, blocks.across.length];
  return {
    // Words would be of cells that are no more. The edges stay where they were.
    mark: {
      ...mark,
      rows: fewRows,
      columns: fewColumns,
      x: mark.x ?? [-0.5, columns - 0.5],
      y: mark.y ?? [-0.5, rows - 0.5],
      text: undefined,
      colours: { ...mark.colours, values },
    },
    note: noteOf([fewRows, fewColumns], [rows, columns], 'cells'),
  };
}

function image(mark: ImageMark): Averaged {
  const { width, height, channels } = mark;
  if (width * height <= most) return { mark };
  const blocks = { across: blocksOf(width), down: blocksOf(height) };
  const pixels = means(mark.pixels, { ...blocks, columns: width, channels });
  const [few, fewRows] = [blocks.across.length, blocks.down.length];
  return {
    mark: { ...mark, width: few, height: fewRows, pixels },
    note: noteOf([fewRows, few], [height, width], 'pixels'),
  };
}

function surface(mark: SurfaceMark): Averaged {
  const [columns, rows] = [mark.x.length, mark.y.length];
  if (rows * columns <= most) return { mark };
  const [across, down] = [blocksOf(columns), blocksOf(rows)];
  const line = { columns: 1, channels: 1, across: [[0, 1]] as Block[] };
  return {
    mark: {
      ...mark,
      x: means(mark.x, { ...line, down: across }),
      y: means(mark.y, { ...line, down }),
      z: means(mark.z, { across, down, columns, channels: 1 }),
    },
    note: noteOf([down.length, across.length], [rows, columns], 'heights'),
  };
}

/** From a place to before another. */
type Block = readonly [number, number];

// As many blocks as are seen, all within one place of the same length.
function blocksOf(count: number): Block[] {
  const blocks = Math.min(count, seen);
  const start = (block: number) => Math.floor((block * count) / blocks);
  return Array.from({ length: blocks }, (_, block) => [start(block), start(block + 1)]);
}

interface Grid {
  across: readonly Block[];
  down: readonly Block[];
  columns: number;
  channels: number;
}

// A number that is missing does not count; where all are missing the mean is, too.
function means(values: Numbers, { across, down, columns, channels }: Grid): Float64Array {
  const found = new Float64Array(across.length * down.length * channels);
  let next = 0;
  for (const rows of down) {
    for (const places of across) {
      for (let channel = 0; channel < channels; channel++) {
        found[next++] = mean(values, { rows, places, columns, channels, channel });
      }
    }
  }
  return found;
}

interface Patch {
  rows: Block;
  places: Block;
  columns: number;
  channels: number;
  channel: number;
}

function mean(values: Numbers, { rows, places, columns, channels, channel }: Patch): number {
  let [sum, count] = [0, 0];
  for (let row = rows[0]; row < rows[1]; row++) {
    for (let column = places[0]; column < places[1]; column++) {
      const value = values[(row * columns + column) * channels + channel]!;
      if (!Number.isFinite(value)) continue;
      sum += value;
      count++;
    }
  }
  return count > 0 ? sum / count : Number.NaN;
}

function noteOf(few: readonly number[], many: readonly number[], what: string): string {
  const size = (sides: readonly number[]) => sides.map((side) => side.toLocaleString('en-US')).join(' x ');
  return `shown: means, ${size(few)} of ${size(many)} ${what}`;
}
