import { noSuch } from '../../base/index.ts';
import { Cells, isLineEnd } from './csv-cells.ts';
import { type Plan, readRows } from './csv-rows.ts';
import { FormatError } from './format-error.ts';
import { refuseOther } from './looks-like.ts';
import type { Table } from './table.ts';
import { type Encoding, refuseNotUtf8 } from './text.ts';

export interface CsvOptions {
  /** What stands between two cells: a comma, '\t' for TSV, ';' where the comma is a decimal point. */
  separator?: string;
  /** Whether the first row names the columns; or their names, where no row does. */
  header?: boolean | readonly string[];
  /** What a column holds, where that is not to be told by its cells: postal codes are texts. */
  types?: Readonly<Record<string, 'number' | 'text'>>;
  /** Words that stand for a missing number, beside an empty cell. */
  missing?: readonly string[];
  encoding?: Encoding;
}

const mostColumns = 100_000;

/**
 * The table in a CSV file as RFC 4180 describes it; line ends of any kind and empty lines are taken, too. A column
 * whose cells all read as decimal numbers holds numbers, exactly those that Number() gives; any other, texts.
 */
export function readCsv(source: Uint8Array | string, options: CsvOptions = {}): Table {
  const { separator = ',', header = true, types = {}, encoding = 'utf8' } = options;
  const { missing = ['NA', 'N/A', 'NaN', 'nan', 'null'] } = options;
  const reader = separator === '\t' ? 'TSV' : 'CSV';
  const bytes = bytesOf(source, reader, encoding);
  const cells = new Cells(bytes, separatorByte(separator), encoding, reader, hasMark(bytes) ? 3 : 0);
  const names = namesIn(cells, header);
  refuseUnknown(types, names);
  const plan: Plan = {
    names,
    types: names.map((name) => (Object.hasOwn(types, name) ? types[name] : undefined)),
    missing: new Set(missing),
  };
  return readRows(cells, plan);
}

/** The bytes with a line end last, so that a cell needs no look at where the file ends. */
function bytesOf(source: Uint8Array | string, reader: string, encoding: Encoding): Buffer {
  const bytes =
    typeof source === 'string'
      ? Buffer.from(source, encoding)
      : Buffer.from(source.buffer, source.byteOffset, source.length);
  refuseOther(reader, bytes);
  if (bytes.includes(0)) throw new FormatError(reader, 'it holds zero bytes, wanted text');
  if (encoding === 'utf8') refuseNotUtf8(reader, bytes);
  return isLineEnd(bytes[bytes.length - 1]!) ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
}

const hasMark = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function separatorByte(separator: string): number {
  if (!/^[^\w"'.+\r\n-]$/.test(separator) || separator.charCodeAt(0) > 127) {
    throw new RangeError(
      `Cannot separate cells by ${JSON.stringify(separator)}: wanted one sign such as ',', ';', '|' or '\\t'`,
    );
  }
  return separator.charCodeAt(0);
}

/** The names of the columns; afterwards `cells` stands on the first row of data. */
function namesIn(cells: Cells, header: boolean | readonly string[]): readonly string[] {
  if (typeof header === 'object') {
    refuseTwice(header, 'the given header');
    return header;
  }
  const begin = cells.at;
  const first = firstRow(cells);
  if (!header) cells.at = begin;
  const names = first.map((text, at) => (header && text.trim()) || `column${at + 1}`);
  refuseTwice(names, cells.reader);
  return names;
}

function firstRow(cells: Cells): string[] {
  if (!cells.toRow()) throw new FormatError(cells.reader, 'it holds nothing but empty lines');
  const begin = cells.at;
  const texts: string[] = [];
  do {
    if (texts.length === mostColumns) throw cells.bad(begin, `has more than ${mostColumns} cells`);
    cells.next();
    texts.push(cells.text(begin));
  } while (cells.another());
  return texts;
}

function refuseTwice(names: readonly string[], where: string): void {
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name)) {
      const shown = JSON.stringify(name.slice(0, 80));
      throw new FormatError(where, `two columns are named ${shown}; wanted a name of its own for each`);
    }
    known.add(name);
  }
}

function refuseUnknown(types: object, names: readonly string[]): void {
  const known = new Set(names);
  const unknown = Object.keys(types).find((name) => !known.has(name));
  if (unknown !== undefined) throw new RangeError(noSuch(unknown, names, { to: 'type', what: 'column' }));
}
