import { type Cells, isLineEnd } from './csv-cells.ts';
import { Decimal } from './decimal.ts';
import type { FormatError } from './format-error.ts';
import { PlainNumbers } from './plain-numbers.ts';
import type { Table } from './table.ts';

/** What is known of a table before its rows are read. */
export interface Plan {
  readonly names: readonly string[];
  readonly types: readonly ('number' | 'text' | undefined)[];
  readonly missing: ReadonlySet<string>;
}

/** Columns while they grow. Each has numbers until something else turns up, and texts from then on. */
interface Growing {
  readonly numbers: (Float64Array | undefined)[];
  readonly texts: string[][];
  /** The first row whose text is known; those before were taken for numbers and are read again at the end. */
  readonly textsFrom: number[];
}

/** The table in the rows that follow. */
export function readRows(cells: Cells, plan: Plan): Table {
  const width = plan.names.length;
  const begin = cells.at;
  let capacity = likelyRows(cells, width);
  const growing: Growing = {
    numbers: plan.types.map((type) => (type === 'text' ? undefined : new Float64Array(capacity))),
    texts: plan.names.map(() => []),
    textsFrom: plan.names.map(() => 0),
  };
  const { numbers, texts } = growing;
  const plain = new PlainNumbers(cells.bytes, cells.separator);
  const decimal = new Decimal();
  let row = 0;
  for (; cells.toRow(); row++) {
    if (row === capacity) {
      capacity *= 2;
      grow(numbers, capacity);
    }
    const rowBegin = cells.at;
    let column = 0;
    do {
      const ended = plain.take(numbers, row, cells.at, column);
      cells.at = plain.at;
      column = plain.column;
      if (ended) continue;
      if (column === width) throw wrongWidth(cells, rowBegin, width);
      if (numbers[column]) takeNumber(cells, decimal, plan, growing, { row, column, rowBegin });
      else {
        cells.next();
        texts[column]!.push(cells.text(rowBegin));
      }
      column++;
    } while (cells.another());
    if (column !== width) throw wrongWidth(cells, rowBegin, width);
    cells.refuseEndless(rowBegin);
  }
  readAgain(cells, begin, growing);
  return {
    rows: row,
    columns: plan.names.map((name, at) => ({ name, values: numbers[at]?.subarray(0, row) ?? texts[at]! })),
  };
}

/** As many rows as fit when all are as long as the first; one has at least a byte for each of its cells. */
function likelyRows(cells: Cells, width: number): number {
  const left = cells.bytes.length - cells.at;
  return Math.ceil((left / Math.max(width, cells.lineLength())) * 1.05) + 1;
}

function grow(numbers: (Float64Array | undefined)[], capacity: number): void {
  for (const [at, values] of numbers.entries()) {
    if (!values) continue;
    const more = new Float64Array(capacity);
    more.set(values);
    numbers[at] = more;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowBegin: number;
}

/** A cell that is no plain number: one with an exponent or in quotes, none, or a text, which changes the column. */
function takeNumber(cells: Cells, decimal: Decimal, plan: Plan, growing: Growing, place: Place): void {
  const { row, column, rowBegin } = place;
  const { bytes, separator, at } = cells;
  const written = decimal.read(bytes, at);
  const after = bytes[decimal.end]!;
  if (!Number.isNaN(written) && (after === separator || isLineEnd(after))) {
    growing.numbers[column]![row] = written;
    cells.at = decimal.end;
    return;
  }
  cells.next();
  const text = cells.begin === cells.end ? '' : cells.text(rowBegin);
  const value = numberIn(text, plan.missing);
  if (value !== undefined) {
    growing.numbers[column]![row] = value;
    return;
  }
  if (plan.types[column] === 'number') {
    const [shown, name] = [text, plan.names[column]!].map((said) => JSON.stringify(said.slice(0, 40)));
    throw cells.bad(rowBegin, `has ${shown} in column ${name}, wanted a number`);
  }
  growing.numbers[column] = undefined;
  growing.textsFrom[column] = row;
  growing.texts[column] = new Array<string>(row);
  growing.texts[column].push(text);
}

// Number() alone would also take '' and ' ' for 0, and 0x10 for 16.
const decimalText = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity)$/;

function numberIn(text: string, missing: ReadonlySet<string>): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || missing.has(trimmed)) return Number.NaN;
  return decimalText.test(trimmed) ? Number(trimmed) : undefined;
}

/** Fills in the texts of rows that were taken for numbers, in one more walk for all columns together. */
function readAgain(cells: Cells, begin: number, { texts, textsFrom }: Growing): void {
  const rows = textsFrom.reduce((most, from) => Math.max(most, from), 0);
  cells.at = begin;
  for (let row = 0; row < rows && cells.toRow(); row++) {
    const rowBegin = cells.at;
    let column = 0;
    do {
      cells.next();
      if (row < textsFrom[column]!) texts[column]![row] = cells.text(rowBegin);
      column++;
    } while (cells.another());
  }
}

function wrongWidth(cells: Cells, rowBegin: number, wanted: number): FormatError {
  cells.at = rowBegin;
  let found = 0;
  do {
    cells.next();
    found++;
  } while (cells.another());
  return cells.bad(rowBegin, `has ${found} ${found === 1 ? 'cell' : 'cells'}, wanted ${wanted}`);
}
