import { type LargestDifference, largestDifference } from '../base/index.ts';

export interface CompareOptions {
  /** How far apart the numbers may be; more is an error. */
  within?: number | undefined;
  say?: ((line: string) => void) | undefined;
}

/** A quantity computed twice: ours, and by somebody who is trusted. */
export type Pairs = Readonly<Record<string, readonly [ours: unknown, theirs: unknown]>>;

/**
 * The second opinion of a lesson: the largest difference of each quantity, printed. Throws where one is above
 * `within`.
 */
export function compare(pairs: Pairs, { within = 1e-5, say = console.log }: CompareOptions = {}): void {
  const names = Object.keys(pairs);
  if (names.length === 0) throw new RangeError('Cannot compare nothing: wanted { name: [ours, theirs] }');
  const width = Math.max(...names.map((name) => name.length));
  const found: [string, LargestDifference][] = names.map((name) => [
    name,
    largestDifference(...pairs[name]!),
  ]);
  for (const [name, { value, place }] of found) {
    const where = value > within && place ? ` at ${place}` : '';
    say(`${value <= within ? '✓' : 'x'} ${name.padEnd(width)}  largest difference ${amount(value)}${where}`);
  }
  const worst = found.filter(([, { value }]) => !(value <= within));
  if (worst.length > 0) {
    const list = worst.map(([name, { value }]) => `${name} by ${amount(value)}`).join(', ');
    throw new RangeError(`Too far apart: ${list}; wanted at most ${amount(within)}`);
  }
}

const amount = (value: number): string =>
  value === 0 || !Number.isFinite(value) ? String(value) : value.toExponential(1);
