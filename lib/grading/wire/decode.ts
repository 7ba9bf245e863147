import { BadWire } from './bad-wire.ts';
import { type Caps, mostDigits, mostWords, usualCaps } from './caps.ts';
import { Strange } from './strange.ts';
import { TensorData, tensorKinds, valuesEach } from './tensor-data.ts';
import { asElement, typedArrays } from './typed-arrays.ts';

export { BadWire, Strange, TensorData };

/**
 * The value that was encoded, made anew of plain parts: what cannot travel is a `Strange`, a tensor a `TensorData`.
 * Throws BadWire for everything that `encode` does not make.
 */
export function decode(json: unknown, caps: Caps = usualCaps): unknown {
  let values = 0;
  let characters = 0;

  function any(tagged: unknown, depth: number): unknown {
    if (++values > caps.values) throw new BadWire(`more than ${caps.values} values`);
    if (typeof tagged === 'string') return text(tagged);
    if (typeof tagged === 'number') return plainNumber(tagged);
    if (tagged === null || typeof tagged === 'boolean') return tagged;
    const within = (one: unknown) => any(one, depth + 1);
    if (isList(tagged)) return items(tagged, depth).map(within);
    return byTag(tagged, depth, within);
  }

  function byTag(tagged: unknown, depth: number, within: (one: unknown) => unknown): unknown {
    const tag = asRecord(tagged);
    switch (tag.$) {
      case 'undefined':
        only(tag, []);
        return undefined;
      case 'number':
        return special(only(tag, ['is']).is);
      case 'bigint':
        return bigint(only(tag, ['is']).is);
      case 'date':
        return date(only(tag, ['is']).is);
      case 'strange':
        return new Strange(text(only(tag, ['is']).is));
      case 'error':
        return error(only(tag, ['name', 'message']));
      case 'record':
        return record(items(only(tag, ['of']).of, depth), within);
      case 'map':
        return map(items(only(tag, ['of']).of, depth), within);
      case 'set':
        return set(items(only(tag, ['of']).of, depth), within);
      case 'array':
        return typed(only(tag, ['type', 'of']));
      case 'tensor':
        return tensor(only(tag, ['dtype', 'shape', 'of']));
      default:
        throw new BadWire('its tag is not known');
    }
  }

  function items(list: unknown, depth: number): unknown[] {
    if (depth >= caps.depth) throw new BadWire('it is nested too deeply');
    return wanted(list, isList(list), 'a list is missing') as unknown[];
  }

  function text(value: unknown): string {
    const checked = wanted(value, typeof value === 'string', 'a text is missing') as string;
    characters += checked.length;
    if (characters > caps.text) throw new BadWire(`more than ${caps.text} characters`);
    return checked;
  }

  function record(entries: unknown[], within: (one: unknown) => unknown): object {
    const made = {};
    for (const entry of entries) {
      const [key, value] = pair(entry);
      const name = text(key);
      if (Object.hasOwn(made, name)) throw new BadWire('a record has a key twice');
      // Also `__proto__`, which an assignment would take for something else.
      Object.defineProperty(made, name, {
        value: within(value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return made;
  }

  function map(entries: unknown[], within: (one: unknown) => unknown): Map<unknown, unknown> {
    const made = new Map();
    for (const entry of entries) {
      const [key, value] = pair(entry);
      made.set(within(key), within(value));
    }
    return wanted(made, made.size === entries.length, 'a map has a key twice') as typeof made;
  }

  function set(entries: unknown[], within: (one: unknown) => unknown): Set<unknown> {
    const made = new Set(entries.map(within));
    return wanted(made, made.size === entries.length, 'a set has a value twice') as typeof made;
  }

  function typed({ type, of }: Tag): unknown {
    const kind = typeof type === 'string' ? typedArrays()[type] : undefined;
    if (!kind) throw new BadWire('its kind of typed array is not known here');
    return kind.from(elements(of, type as string));
  }

  function elements(of: unknown, type: string): unknown[] {
    const list = wanted(of, isList(of), 'a list is missing') as unknown[];
    values += list.length;
    if (values > caps.values) throw new BadWire(`more than ${caps.values} values`);
    return list.map((one) => {
      const value = typeof one === 'number' ? plainNumber(one) : scalar(asRecord(one));
      return wanted(value, asElement(value, type), `a ${type} cannot hold one of its values`);
    });
  }

  function scalar(tag: Tag): unknown {
    if (tag.$ === 'number') return special(only(tag, ['is']).is);
    if (tag.$ === 'bigint') return bigint(only(tag, ['is']).is);
    throw new BadWire('a number is missing');
  }

  function tensor({ dtype, shape, of }: Tag): TensorData {
    const keep = typeof dtype === 'string' && Object.hasOwn(tensorKinds, dtype) && tensorKinds[dtype];
    if (!keep) throw new BadWire('its kind of tensor is not known');
    if (!isList(shape) || shape.length > 16 || !shape.every(isSize))
      throw new BadWire('a tensor has no shape');
    const list =
      dtype === 'string'
        ? (wanted(of, isList(of), 'a list is missing') as unknown[]).map(text)
        : elements(of, typeOfTensor[dtype]!);
    const size = shape.reduce((product: number, n) => product * (n as number), valuesEach(dtype));
    wanted(list, list.length === size, 'a tensor has another number of values than its shape says');
    return new TensorData(dtype, [...(shape as number[])], keep(list));
  }

  function error({ name, message }: Tag): Error {
    const [is, says] = [text(name), text(message)];
    wanted(is, is.length <= mostWords && says.length <= mostWords, 'an error says too much');
    const made = new Error(says);
    Object.defineProperty(made, 'name', { value: is, writable: true, configurable: true });
    Object.defineProperty(made, 'stack', { value: `${is}: ${says}`, writable: true, configurable: true });
    return made;
  }

  return any(json, 0);
}

type Tag = Record<string, unknown>;

const typeOfTensor: Record<string, string> = {
  float32: 'Float32Array',
  complex64: 'Float32Array',
  int32: 'Int32Array',
  bool: 'Uint8Array',
};

const isList = Array.isArray as (value: unknown) => value is unknown[];
const isSize = (n: unknown) =>
  typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0);

function wanted(value: unknown, holds: boolean, otherwise: string): unknown {
  if (!holds) throw new BadWire(otherwise);
  return value;
}

function asRecord(value: unknown): Tag {
  const is = typeof value === 'object' && value !== null && !isList(value) && Object.hasOwn(value, '$');
  return wanted(value, is, 'a tag is missing') as Tag;
}

/** A tag that says these things and no others. */
function only(tag: Tag, keys: readonly string[]): Tag {
  const found = Object.keys(tag);
  return wanted(
    tag,
    found.length === keys.length + 1 && keys.every((key) => Object.hasOwn(tag, key)),
    'a tag has other parts than it should',
  ) as Tag;
}

function pair(entry: unknown): [unknown, unknown] {
  return wanted(entry, isList(entry) && entry.length === 2, 'an entry is no pair') as [unknown, unknown];
}

// JSON itself can say -0 and, as 1e999, infinity: `encode` never does.
function plainNumber(value: number): number {
  return wanted(value, Number.isFinite(value) && !Object.is(value, -0), 'a number is not plain') as number;
}

function special(is: unknown): number {
  const value = typeof is === 'string' ? specials.get(is) : undefined;
  return wanted(value, value !== undefined, 'a number is not known') as number;
}

const specials = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

function bigint(is: unknown): bigint {
  const fits = typeof is === 'string' && is.length <= mostDigits + 1 && /^(0|-?[1-9]\d*)$/.test(is);
  return BigInt(wanted(is, fits, 'a bigint has no digits') as string);
}

function date(is: unknown): Date {
  if (is === null) return new Date(Number.NaN);
  const fits =
    typeof is === 'number' && Number.isInteger(is) && Math.abs(is) <= 8.64e15 && !Object.is(is, -0);
  return new Date(wanted(is, fits, 'a date is none') as number);
}
