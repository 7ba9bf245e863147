import { type NumberArray, type Numbers, numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import type { Overlapping } from '../reader/stored.ts';

/** Numbers in the order of time, or several at each time: (time) or (time, features). */
export type Series = NumberArray | readonly number[] | readonly (readonly number[])[];

export interface WindowOptions {
  /** Times in a window. */
  size: number;
  /** Times from a window to the next one. */
  step?: number | undefined;
  /** How far after the window its y lies; 1 is right behind it. */
  ahead?: number | undefined;
  /** 'next': y is what follows; 'sequence': y is the window itself, that far ahead, as language models learn. */
  target?: 'next' | 'sequence' | undefined;
  name?: string | undefined;
  /** What the tokens of the series stand for. */
  classes?: readonly string[] | undefined;
  features?: readonly string[] | undefined;
}

/**
 * All windows of a series, X (size) or (size, features), with what comes next as y. They share the memory of the
 * series. Windows overlap, so split the series and not the windows: a shuffled split would test on what was
 * trained.
 */
export function windows(series: Series, options: WindowOptions): Dataset {
  const { size, step = 1, ahead = 1, target = 'next', name = 'windows', classes, features } = options;
  for (const [option, value] of Object.entries({ size, step, ahead })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot cut windows: ${option} is ${value}; wanted a whole number from 1`);
  }
  const { column, times, width } = flat(series);
  const count = Math.floor((times - size - ahead) / step) + 1;
  if (count < 1) {
    throw new RangeError(
      `Cannot cut windows of ${size} with y ${ahead} ahead out of a series of ${times}: wanted ${size + ahead} or more`,
    );
  }
  const each = column.shape;
  // From a time on, as many numbers as the windows need.
  const part = (from: number, length: number, shape: readonly number[]): Overlapping => ({
    ...column,
    values: column.values.subarray(from * width, (from + (count - 1) * step + length) * width),
    shape,
    step: step * width,
  });
  const y = target === 'next' ? part(size + ahead - 1, 1, each) : part(ahead, size, [size, ...each]);
  return new Dataset({ name, X: part(0, size, [size, ...each]), y, classes, features });
}

function flat(series: Series): { column: Numbers; times: number; width: number } {
  const first = series[0];
  if (typeof first !== 'object') {
    return { column: numbers(series as NumberArray), times: series.length, width: 1 };
  }
  const rows = series as readonly (readonly number[])[];
  const odd = rows.findIndex((row) => row.length !== first.length);
  if (odd >= 0) {
    throw new RangeError(
      `Cannot cut windows: the series has ${first.length} features at time 0 and ${rows[odd]!.length} at time ${odd}; wanted as many at each`,
    );
  }
  return { column: numbers(rows.flat(), [first.length]), times: rows.length, width: first.length };
}
