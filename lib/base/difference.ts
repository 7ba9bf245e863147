import { inspect } from 'node:util';
import { asArrays } from './as-arrays.ts';

/** Where two values first differ. */
export interface Difference {
  /** The way to it from the outside: `[1][2]`, `.w[0]`; empty where the values themselves differ. */
  readonly place: string;
  readonly found: unknown;
  readonly wanted: unknown;
  /** In words: `[1][2] is 3, expected 4`. */
  readonly text: string;
}

export interface Tolerance {
  /** How far two numbers may be apart and still be the same. */
  within?: number | undefined;
}

/**
 * The first difference of two values, or undefined where there is none. Numbers are the same within a tolerance,
 * NaN is NaN, lists are compared by what they hold, whatever array they are; tensors and frames, too.
 */
export function difference(
  found: unknown,
  wanted: unknown,
  { within = 0 }: Tolerance = {},
): Difference | undefined {
  return compare(found, wanted, '', within, []);
}

type Compare = (
  found: never,
  wanted: never,
  place: string,
  within: number,
  above: Pair[],
) => Difference | undefined;
type Pair = readonly [unknown, unknown];

function compare(
  a: unknown,
  b: unknown,
  place: string,
  within: number,
  above: Pair[],
): Difference | undefined {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b, place, within); // most of all
  const [found, wanted] = [asArrays(a), asArrays(b)];
  // What contains itself is the same as far as all around it is.
  if (above.some(([one, other]) => one === found && other === wanted)) return undefined;
  const kind = kindOf(wanted);
  if (kindOf(found) !== kind) return differs(place, found, wanted);
  const inside = kinds[kind];
  if (!inside) return Object.is(found, wanted) ? undefined : differs(place, found, wanted);
  return (inside as (...all: unknown[]) => Difference | undefined)(found, wanted, place, within, [
    ...above,
    [found, wanted] as Pair,
  ]);
}

function compareNumbers(
  found: number,
  wanted: number,
  place: string,
  within: number,
): Difference | undefined {
  const same = found === wanted || Object.is(found, wanted) || Math.abs(found - wanted) <= within;
  return same ? undefined : differs(place, found, wanted);
}

/** How the insides of two values of a kind are compared; kinds that are not here are the same when identical. */
const kinds: Partial<Record<string, Compare>> = {
  number: compareNumbers,

  list(found: ArrayLike<unknown>, wanted: ArrayLike<unknown>, place, within, above) {
    if (found.length !== wanted.length) {
      const [has, needs] = [elements(found.length), wanted.length];
      return { place, found, wanted, text: `${place || 'it'} has ${has}, expected ${needs}` };
    }
    for (let i = 0; i < wanted.length; i++) {
      const inner = compare(found[i], wanted[i], `${place}[${i}]`, within, above);
      if (inner) return inner;
    }
    return undefined;
  },

  record(found: Record<string, unknown>, wanted: Record<string, unknown>, place, within, above) {
    for (const key of Object.keys(wanted)) {
      const inner = Object.hasOwn(found, key)
        ? compare(found[key], wanted[key], `${place}${step(key)}`, within, above)
        : lacks(`${place}${step(key)}`, undefined, wanted[key]);
      if (inner) return inner;
    }
    const extra = Object.keys(found).find((key) => !Object.hasOwn(wanted, key));
    return extra === undefined ? undefined : tooMuch(`${place}${step(extra)}`, found[extra]);
  },

  map(found: Map<unknown, unknown>, wanted: Map<unknown, unknown>, place, within, above) {
    for (const [key, value] of wanted) {
      const at = `${place}.get(${shown(key)})`;
      const inner = found.has(key)
        ? compare(found.get(key), value, at, within, above)
        : lacks(at, undefined, value);
      if (inner) return inner;
    }
    for (const [key, value] of found)
      if (!wanted.has(key)) return tooMuch(`${place}.get(${shown(key)})`, value);
    return undefined;
  },

  set(found: Set<unknown>, wanted: Set<unknown>, place) {
    for (const one of wanted) {
      if (!found.has(one)) return { place, found, wanted, text: `${place || 'it'} lacks ${shown(one)}` };
    }
    for (const one of found) {
      if (!wanted.has(one))
        return { place, found, wanted, text: `${place || 'it'} has ${shown(one)} too much` };
    }
    return undefined;
  },

  date: (found: Date, wanted: Date, place) =>
    Object.is(found.getTime(), wanted.getTime()) ? undefined : differs(place, found, wanted),

  error: (found: Error, wanted: Error, place) =>
    found.name === wanted.name && found.message === wanted.message
      ? undefined
      : differs(place, found, wanted),
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)) return 'list';
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  if (value instanceof Date) return 'date';
  if (value instanceof Error) return 'error';
  return 'record';
}

const step = (key: string) =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;

const elements = (count: number) => (count === 1 ? '1 element' : `${count} elements`);

/** A value in a few words, on one line. */
export function shown(value: unknown): string {
  return inspect(asArrays(value), {
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    depth: 4,
    maxArrayLength: 10,
    maxStringLength: 80,
  });
}

const differs = (place: string, found: unknown, wanted: unknown): Difference => ({
  place,
  found,
  wanted,
  text: `${place || 'it'} is ${shown(found)}, expected ${shown(wanted)}`,
});

const lacks = (place: string, found: unknown, wanted: unknown): Difference => ({
  place,
  found,
  wanted,
  text: `${place} is missing, expected ${shown(wanted)}`,
});

const tooMuch = (place: string, found: unknown): Difference => ({
  place,
  found,
  wanted: undefined,
  text: `${place} is ${shown(found)}, expected nothing there`,
});
