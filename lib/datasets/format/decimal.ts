import { longMantissa } from './long-mantissa.ts';

const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const mostPower = powersOfTen.length - 1;

/**
 * Reads numbers straight from bytes, without a string in between. Up to 2^53 a mantissa is exact in a double and
 * so is 10 to the power of 22: their one product or quotient is then rounded just once, as Number() does it
 * (Clinger, "How to read floating point numbers accurately", 1990).
 */
export class Decimal {
  /** The place after the number that was read last. */
  end = 0;

  /**
   * The number that begins at a place; NaN where there is none, or one of more digits than this way can do. The
   * bytes must not end before something that is no part of a number does.
   */
  read(bytes: Uint8Array, from: number): number {
    let at = from;
    let byte = bytes[at]!;
    const negative = byte === minus;
    if (negative || byte === plus) byte = bytes[++at]!;
    const begin = at;
    let mantissa = 0;
    let point = 0; // digits after the point
    while (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero);
      byte = bytes[++at]!;
    }
    let digits = at - begin;
    if (byte === dot) {
      byte = bytes[++at]!;
      const afterPoint = at;
      while (byte >= zero && byte <= nine) {
        mantissa = mantissa * 10 + (byte - zero);
        byte = bytes[++at]!;
      }
      point = at - afterPoint;
      digits += point;
    }
    this.end = at;
    if (digits === 0) return Number.NaN;
    const power = byte === smallE || byte === largeE ? this.exponent(bytes, at + 1) - point : -point;
    const isShort = mantissa <= Number.MAX_SAFE_INTEGER;
    const value = isShort ? scaled(mantissa, power) : longMantissa(bytes, begin, at, power);
    return negative ? -value : value;
  }

  /** NaN where no digit follows the e. */
  private exponent(bytes: Uint8Array, from: number): number {
    let at = from;
    const sign = bytes[at]!;
    if (sign === minus || sign === plus) at++;
    const begin = at;
    let exponent = 0;
    for (let byte = bytes[at]!; byte >= zero && byte <= nine; byte = bytes[++at]!) {
      exponent = exponent * 10 + (byte - zero);
    }
    this.end = at;
    if (at === begin) return Number.NaN;
    return sign === minus ? -exponent : exponent;
  }
}

function scaled(mantissa: number, power: number): number {
  if (power === 0) return mantissa;
  if (power < 0 && power >= -mostPower) return mantissa / powersOfTen[-power]!;
  if (power > 0 && power <= mostPower) return mantissa * powersOfTen[power]!;
  return Number.NaN;
}

const [minus, plus, dot, zero, nine, smallE, largeE] = [45, 43, 46, 48, 57, 101, 69];
