import { expect, test } from '@jest/globals';
import { type XoshiroState, xoshiro128 } from 'downhill/base';

// The published algorithm once more, in whole numbers without a sign or a limit.
function* reference(state: XoshiroState): Generator<number> {
  const mask = 0xffffffffn;
  const rotate = (word: bigint, bits: bigint) => ((word << bits) | (word >> (32n - bits))) & mask;
  let [a, b, c, d] = state.map((word) => BigInt(word) & mask) as [bigint, bigint, bigint, bigint];
  while (true) {
    yield Number((rotate((b * 5n) & mask, 7n) * 9n) & mask);
    const shifted = (b << 9n) & mask;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11n);
  }
}

test('from 1, 2, 3, 4 come the ten numbers that the reference implementation in C gives', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  // The same ten stand in the tests of the Rust crate rand_xoshiro.
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test.each<XoshiroState[]>([
  [[1, 2, 3, 4]],
  [[0, 0, 0, 1]],
  [[0xffffffff, 0x80000000, 0x7fffffff, 0xdeadbeef]],
])('a thousand numbers from %j are those of the same algorithm in BigInt', (state) => {
  const next = xoshiro128(state);
  const wanted = reference(state);
  for (let i = 0; i < 1000; i++) expect(next()).toBe(wanted.next().value);
});

test('four zeros are refused as a start', () => {
  expect(() => xoshiro128([0, 0, 0, 0])).toThrow(
    new RangeError('Cannot start xoshiro128** from four zeros: it would give nothing but zeros'),
  );
});
