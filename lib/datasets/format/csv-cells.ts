import { FormatError } from './format-error.ts';
import type { Encoding } from './text.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** The longest row: a table of a million columns with sixteen characters each. A file of one endless row is none. */
const longestRow = 2 ** 24;

/**
 * Walks through the cells of a file whose last byte is a line end. Only `at` moves; a cell lies between `begin`
 * and `end`, quotes left out.
 */
export class Cells {
  at: number;
  begin = 0;
  end = 0;
  /** Whether quotes within the cell are written twice. */
  private doubled = false;

  readonly bytes: Buffer;
  readonly separator: number;
  readonly encoding: Encoding;
  /** What errors call the format. */
  readonly reader: string;

  constructor(bytes: Buffer, separator: number, encoding: Encoding, reader: string, from: number) {
    this.bytes = bytes;
    this.separator = separator;
    this.encoding = encoding;
    this.reader = reader;
    this.at = from;
  }

  /** Passes over empty lines; false at the end of the file. */
  toRow(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length && isLineEnd(bytes[this.at]!)) this.at++;
    return this.at < bytes.length;
  }

  /** How many bytes there are up to the next line end. */
  lineLength(): number {
    const { bytes } = this;
    let at = this.at;
    while (at < bytes.length && !isLineEnd(bytes[at]!)) at++;
    return at - this.at;
  }

  /** Passes over a cell and stands on what ends it: a separator or a line end. */
  next(): void {
    if (this.bytes[this.at] === quote) return this.quoted();
    const { bytes, separator } = this;
    let at = this.at;
    for (let byte = bytes[at]!; byte !== separator && !isLineEnd(byte); byte = bytes[++at]!);
    this.begin = this.at;
    this.end = this.at = at;
    this.doubled = false;
  }

  private quoted(): void {
    const { bytes, separator } = this;
    this.begin = this.at + 1;
    this.doubled = false;
    let close = bytes.indexOf(quote, this.begin);
    while (close >= 0 && bytes[close + 1] === quote) {
      this.doubled = true;
      close = bytes.indexOf(quote, close + 2);
    }
    if (close < 0) throw this.bad(this.begin, 'opens a quote that is never closed');
    const after = bytes[close + 1]!;
    if (after !== separator && !isLineEnd(after)) {
      const found = JSON.stringify(bytes.toString('latin1', close + 1, close + 2));
      throw this.bad(close, `has ${found} after a closing quote, wanted the next cell or a new line`);
    }
    this.end = close;
    this.at = close + 1;
  }

  /** The text of the cell that was passed over last. */
  text(rowBegin: number): string {
    this.refuseEndless(rowBegin);
    const written = this.bytes.toString(this.encoding, this.begin, this.end);
    return this.doubled ? written.replaceAll('""', '"') : written;
  }

  refuseEndless(rowBegin: number): void {
    if (this.at - rowBegin <= longestRow) return;
    throw this.bad(rowBegin, `is longer than ${longestRow} bytes`);
  }

  /** Whether another cell of the row follows; moves on to it, or behind the line end. */
  another(): boolean {
    const byte = this.bytes[this.at++];
    if (byte === carriageReturn && this.bytes[this.at] === lineFeed) this.at++;
    return byte === this.separator;
  }

  /** An error that begins with the line of a place. */
  bad(place: number, what: string): FormatError {
    return new FormatError(this.reader, `line ${lineOf(this.bytes, place)} ${what}`);
  }
}

export const isLineEnd = (byte: number) => byte === lineFeed || byte === carriageReturn;

/** The line that a place is in, counted from 1, however lines end. */
function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at++) {
    const windows = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed; // counted at its line feed
    if (isLineEnd(bytes[at]!) && !windows) line++;
  }
  return line;
}
