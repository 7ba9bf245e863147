import { createHash } from 'node:crypto';
import { type XoshiroState, xoshiro128 } from './xoshiro.ts';

/** A stream of random numbers: called, it gives the next number in [0, 1). */
export type Rng = {
  (): number;
  /** A number from the normal distribution. */
  normal(mean?: number, sd?: number): number;
  /** A whole number from 0 to n - 1, each equally likely. */
  int(n: number): number;
  /** A new array with the same items in a random order. */
  shuffle<T>(items: Iterable<T>): T[];
  /** One of the items, each equally likely. */
  pick<T>(items: ArrayLike<T>): T;
  /** An independent stream: the same for the same seed and name, however much was drawn before. */
  fork(name: string | number): Rng;
};

/** The stream of random numbers that belongs to the seed: the same on every machine. */
export function rng(seed: number | string): Rng {
  if (typeof seed === 'number' && !Number.isFinite(seed)) {
    throw new RangeError(`Cannot seed with ${seed}: wanted a finite number or a string`);
  }
  return stream([seed]);
}

const twoTo32 = 2 ** 32;

function stream(names: readonly (string | number)[]): Rng {
  const next = xoshiro128(stateOf(names));

  // 27 and 26 bits make the 53 that a double holds.
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;

  // Box and Muller. The second value that they get is thrown away, so that nothing is kept between calls;
  // 1 - u is never 0, whose logarithm is infinite.
  const normal = (mean = 0, sd = 1) =>
    mean + sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  const int = (n: number) => {
    if (!Number.isInteger(n) || n < 1 || n > twoTo32) {
      throw new RangeError(`Cannot draw below ${n}: wanted a whole number from 1 to ${twoTo32}`);
    }
    // Draws above the last whole multiple of n would favour small results, so they are drawn again.
    const limit = twoTo32 - (twoTo32 % n);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % n;
  };

  const shuffle = <T>(items: Iterable<T>) => {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = int(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  };

  const pick = <T>(items: ArrayLike<T>) => {
    if (items.length === 0) throw new RangeError('Cannot pick from an empty array: wanted one item or more');
    return items[int(items.length)]!;
  };

  const fork = (name: string | number) => stream([...names, name]);

  return Object.assign(uniform, { normal, int, shuffle, pick, fork });
}

// A hash of the whole seed spreads 1, 2, 3, ... over unrelated states, and 128 bits keep forks from meeting.
// JSON keeps the seed 7 apart from '7', and the fork 'b' of 'a' apart from the seed 'a/b'.
function stateOf(names: readonly (string | number)[]): XoshiroState {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest();
  return [hash.readUInt32LE(0), hash.readUInt32LE(4), hash.readUInt32LE(8), hash.readUInt32LE(12)];
}
