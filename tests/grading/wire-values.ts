import type { Rng } from 'downhill/base';
import { decode } from '../../lib/grading/wire/decode.ts';
import { encode } from '../../lib/grading/wire/encode.ts';

/** There and back, as it really travels. */
export const there = (value: unknown, options = {}) => JSON.parse(JSON.stringify(encode(value, options)));
export const back = (value: unknown, options = {}) => decode(there(value, options));

export const texts = [
  '',
  'x',
  '__proto__',
  'constructor',
  '$',
  'is',
  '-0',
  'ä€𝄞',
  '\ud800',
  '\u0000\n\u2028"\\',
  'then',
];
export const numbers = [
  0,
  -0,
  1,
  -1.5,
  Number.NaN,
  Infinity,
  -Infinity,
  5e-324,
  1.7976931348623157e308,
  2 ** 53,
  0.1,
];

/** A value of any kind, nested so deep at most. */
export function randomValue(random: Rng, depth: number): unknown {
  const some = <T>(make: () => T) => Array.from({ length: random.int(5) }, make);
  const inner = () => randomValue(random, depth - 1);
  const record = () => {
    const made = {};
    for (const value of some(inner)) {
      Object.defineProperty(made, random.pick(texts), {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return made;
  };
  const leaves = [
    () => random.pick(numbers),
    () => random.normal(0, 10 ** random.int(300)),
    () => random.pick(texts),
    () => random.pick([true, false, null, undefined]),
    () => random.pick([0n, -1n, 2n ** 64n, -(10n ** 400n)]),
    () => new Date(random.pick([0, -1, 1e12, 8.64e15])),
    () => Object.assign(new Error(random.pick(texts)), {}),
    () => Float32Array.from(some(() => random.pick(numbers))),
    () => Float64Array.from(some(() => random.pick(numbers))),
    () => Uint8ClampedArray.from(some(() => random.int(256))),
    () => BigInt64Array.from(some(() => BigInt(random.int(1000)) - 500n)),
  ];
  if (depth === 0 || random() < 0.3) return random.pick(leaves)();
  const nodes = [
    () => some(inner),
    record,
    record,
    () => new Map(some((): [unknown, unknown] => [inner(), inner()])),
    () => new Set(some(inner)),
  ];
  return random.pick(nodes)();
}
