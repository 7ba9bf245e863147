/** Four 32-bit words, not all zero: everything that xoshiro128** remembers. */
export type XoshiroState = readonly [number, number, number, number];

/**
 * A function that gives the next whole number in [0, 2^32) of xoshiro128**, by Blackman and Vigna:
 * https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro128(state: XoshiroState): () => number {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  if ((a | b | c | d) === 0) {
    throw new RangeError('Cannot start xoshiro128** from four zeros: it would give nothing but zeros');
  }
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
