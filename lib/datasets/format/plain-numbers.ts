import { isLineEnd } from './csv-cells.ts';
import { longMantissa } from './long-mantissa.ts';

const { imul } = Math; // within a vm, as tests run in one, looking up a global takes as long as a cell
const powersOfTen = Float64Array.from({ length: 10 }, (_, power) => 10 ** power);
const mostDigits = 9; // what surely fits into 32 bits, where counting on is three times as fast as in a double

/**
 * Takes the plain numbers of a row, `-12.5` and the like, straight from the bytes into their columns: most cells
 * of most tables. All in one method, since a call for each cell would cost as much as the cell. Both parts of the
 * division are exact, so its result is what Number() gives.
 */
export class PlainNumbers {
  /** Where it stopped: behind the last cell of the row, or before a cell that is something else. */
  at = 0;
  /** The column of that cell. */
  column = 0;

  private readonly bytes: Uint8Array;
  private readonly separator: number;

  constructor(bytes: Uint8Array, separator: number) {
    this.bytes = bytes;
    this.separator = separator;
  }

  /** Goes on while columns take numbers and cells are plain ones; true when that was all of the row. */
  take(columns: readonly (Float64Array | undefined)[], row: number, from: number, first: number): boolean {
    const { bytes, separator } = this;
    let at = from;
    let column = first;
    for (;;) {
      const begin = at;
      const values = columns[column];
      let byte = bytes[at]!;
      const negative = byte === 45; // -
      if (negative) byte = bytes[++at]!;
      let mantissa = 0;
      let from = at;
      for (; isDigit(byte); byte = bytes[++at]!) {
        mantissa = (imul(mantissa, 10) + byte - 48) | 0;
      }
      let digits = at - from;
      let point = 0; // digits after it
      if (byte === 46) {
        from = ++at;
        byte = bytes[at]!;
        for (; isDigit(byte); byte = bytes[++at]!) {
          mantissa = (imul(mantissa, 10) + byte - 48) | 0;
        }
        point = at - from;
        digits += point;
      }
      const ended = isLineEnd(byte);
      let value = Number.NaN;
      if (digits > 0 && (byte === separator || ended)) {
        const isShort = digits <= mostDigits;
        value = isShort ? mantissa / powersOfTen[point]! : longMantissa(bytes, begin, at, -point);
      }
      if (!values || Number.isNaN(value)) {
        this.at = begin;
        this.column = column;
        return false;
      }
      values[row] = negative ? -value : value;
      column++;
      if (ended) {
        this.at = at;
        this.column = column;
        return true;
      }
      at++;
    }
  }
}

const isDigit = (byte: number) => (byte - 48) >>> 0 < 10;
