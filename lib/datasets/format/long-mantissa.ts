const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`)); // all exact
const mostPower = powersOfTen.length - 1;
const mostMore = 4; // digits beyond the first fifteen: the seventeen of a double and two to spare
const { imul } = Math;

/**
 * The number whose digits stand between two places, times a power of ten, where the digits are more than a
 * double can hold: 0.12345678901234567 as programs write it. NaN where this way cannot tell, which is rare.
 *
 * The first fifteen digits are divided exactly, as a quotient and its remainder; what the remainder and the other
 * digits add is known far better than the last bit of the result. Only where the sum lies so near the middle of
 * two doubles that this does not decide, the answer is NaN.
 */
export function longMantissa(bytes: Uint8Array, from: number, to: number, power: number): number {
  let high = 0; // nine digits
  let middle = 0; // six more
  let rest = 0; // what follows
  let digits = 0; // leading zeros left out
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || (digits === 0 && digit === 0)) continue; // a sign, a point, a leading zero
    // Whole numbers of 32 bits are counted on faster than doubles.
    if (digits < 9) high = (imul(high, 10) + digit) | 0;
    else if (digits < 15) middle = (imul(middle, 10) + digit) | 0;
    else rest = rest * 10 + digit;
    digits++;
  }
  const first = digits <= 9 ? high : high * powersOfTen[Math.min(6, digits - 9)]! + middle;
  const more = Math.max(0, digits - 15);
  if (more > mostMore || -power > mostPower || -power < more) return Number.NaN;
  const divisor = powersOfTen[-power - more]!;
  const quotient = first / divisor;
  if (more === 0) return quotient;
  const byRemainder = remainder(first, quotient, divisor) / divisor;
  const byRest = rest / powersOfTen[-power]!;
  const correction = byRemainder + byRest;
  const doubt = (Math.abs(byRemainder) + byRest) * 2 ** -50; // four roundings of 2^-53 at most, twice
  const low = quotient + (correction - doubt);
  return low === quotient + (correction + doubt) ? low : Number.NaN;
}

/** a - b * c without a rounding, where b is a / c rounded (Dekker, 1971: products of halves are exact). */
function remainder(a: number, b: number, c: number): number {
  const product = b * c;
  const [bHigh, cHigh] = [upperHalf(b), upperHalf(c)];
  const [bLow, cLow] = [b - bHigh, c - cHigh];
  const lost = bHigh * cHigh - product + bHigh * cLow + bLow * cHigh + bLow * cLow;
  return a - product - lost;
}

/** The upper half of a number's bits. */
function upperHalf(a: number): number {
  const shifted = a * (2 ** 27 + 1);
  return shifted - (shifted - a);
}
