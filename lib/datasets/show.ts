import { type MimeBundle, rng } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { countsOf, countsTable, summaryOf } from './describe.ts';
import { gather, gatherOne } from './gather.ts';
import type { Reader } from './reader/reader.ts';
import { isPicture, picturesOf } from './show-pictures.ts';
import { escaped, htmlTable, plainTable, type TextTable } from './show-table.ts';
import { short } from './words.ts';

const mostNumbers = 8; // of one example in a row of the table
const mostRows = 5;
const mostPictures = 9;
const mostClasses = 20;

/** A dataset in a cell: its counts and first rows, or nine pictures. */
export function datasetBundle(contents: Contents): MimeBundle {
  const { name, note, columns } = contents;
  const X = columns.get('X')!;
  const lines = [`${name}: ${summaryOf(contents)}`, ...(note === undefined ? [] : [note])];
  const counts = countsOf(contents);
  const few = counts && counts.length <= mostClasses ? [countsTable(counts)] : [];
  const first = firstRows(contents);
  const pictures = isPicture(X) ? picturesOf(contents, X, mostPictures) : undefined;
  return {
    'text/plain': [lines.join('\n'), ...[...few, first].map(plainTable)].join('\n\n'),
    'text/html': [
      ...lines.map((line) => `<p>${escaped(line)}</p>`),
      ...few.map(htmlTable),
      pictures ?? htmlTable(first),
    ].join(''),
  };
}

function firstRows(contents: Contents): TextTable {
  const rows = contents.rows.subarray(0, mostRows);
  const columns = [...contents.columns].map(([name, reader]) => cellsOf(contents, name, reader, rows));
  return {
    head: ['', ...columns.flatMap(({ head }) => head)],
    rows: Array.from(rows, (_, at) => [String(at), ...columns.flatMap(({ cells }) => cells[at]!)]),
  };
}

type Cells = { head: string[]; cells: string[][] };

function cellsOf(contents: Contents, name: string, reader: Reader, rows: Int32Array): Cells {
  if (reader.kind === 'texts') return { head: [name], cells: Array.from(rows, (row) => [reader.read(row)]) };
  const { labels, classes, features } = contents;
  if (name === 'y' && labels && classes) {
    return { head: [name], cells: Array.from(gather(labels, rows, rng(0)), (label) => [classes[label]!]) };
  }
  const flat = reader.shape.length <= 1;
  const cells = Array.from(rows, (row, at) => {
    const values = gatherOne(reader, row, at);
    const shown = Array.from(values.subarray(0, mostNumbers), short);
    const all = values.length > mostNumbers ? [...shown, '...'] : shown;
    return flat ? all : [all.join(' ')];
  });
  const width = cells[0]?.length ?? 0;
  const named = (i: number) =>
    i === mostNumbers ? '...' : ((name === 'X' ? features?.[i] : undefined) ?? `${name}${i}`);
  const head = flat && reader.shape.length > 0 ? Array.from({ length: width }, (_, i) => named(i)) : [name];
  return { head, cells };
}
