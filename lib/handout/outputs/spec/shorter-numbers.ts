import { isObject, type Json } from './rules.ts';

// A hundred thousandth of the way from the least to the greatest is less than a screen shows, even zoomed in.
const digits = 5;

/** The spec with numbers only as long as they are seen. */
export function shorterNumbers<T>(value: T): T {
  return shorter(value, '') as T;
}

const ofData = new Set([
  ...['x', 'y', 'z', 'base', 'values', 'customdata', 'array', 'arrayminus', 'size', 'color', 'width'],
  ...['q1', 'median', 'q3', 'mean', 'sd', 'lowerfence', 'upperfence', 'offset'],
]);

function shorter(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    if (!ofData.has(key)) return value.map((item) => shorter(item, ''));
    const keep = digitsFor(value);
    return keep === undefined ? value : rounded(value, keep);
  }
  if (!isObject(value)) return value;
  const short: Json = {};
  for (const [name, inside] of Object.entries(value)) short[name] = shorter(inside, name);
  return short;
}

/** How many digits tell the numbers of a list apart: more where they lie close together far from 0. */
function digitsFor(list: unknown[]): number | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of (list as unknown[][]).flat(3) as unknown[]) {
    if (typeof value !== 'number') continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return undefined;
  const far = Math.max(Math.abs(least), Math.abs(most));
  if (far === 0 || least === most) return undefined;
  return Math.min(17, digits + Math.max(0, Math.ceil(Math.log10(far / (most - least)))));
}

function rounded(list: unknown[], keep: number): unknown[] {
  return list.map((value) => {
    if (typeof value === 'number') return keep > 15 ? value : Number(value.toPrecision(keep));
    return Array.isArray(value) ? rounded(value, keep) : value;
  });
}
