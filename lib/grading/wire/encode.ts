import { types } from 'node:util';
import { type Caps, mostDigits, mostWords, usualCaps } from './caps.ts';
import type { Tagged } from './tagged.ts';
import { tensorKinds, valuesEach } from './tensor-data.ts';

/** Calls a method of a tensor without arguments. */
type Call = (method: unknown, self: object) => unknown;

export interface EncodeOptions {
  caps?: Caps;
  call?: Call;
  /** Takes every tensor that is met, once each time. */
  onTensor?: (tensor: object) => void;
}

/**
 * The value as it travels. It may come from another realm and from hostile hands: none of its code is run, but
 * the `dataSync` of a tensor. What is behind a getter or a Proxy does not travel.
 */
export function encode(
  value: unknown,
  { caps = usualCaps, call = plainly, onTensor }: EncodeOptions = {},
): Tagged {
  try {
    return new Encoder(caps, call, onTensor).any(value, 0);
  } catch (problem) {
    if (problem instanceof TooMuch) return strange(problem.message);
    return strange('something that cannot be read');
  }
}

class TooMuch extends Error {}

const strange = (is: string): Tagged => ({ $: 'strange', is });
const plainly: Call = (method, self) => Reflect.apply(method as () => unknown, self, []);

class Encoder {
  readonly #caps: Caps;
  readonly #call: Call;
  readonly #onTensor: ((tensor: object) => void) | undefined;
  readonly #around = new Set<object>();
  #values = 0;
  #text = 0;

  constructor(caps: Caps, call: Call, onTensor: ((tensor: object) => void) | undefined) {
    this.#caps = caps;
    this.#call = call;
    this.#onTensor = onTensor;
  }

  any(value: unknown, depth: number): Tagged {
    this.#count(1);
    switch (typeof value) {
      case 'number':
        return number(value);
      case 'string':
        return this.#string(value);
      case 'boolean':
        return value;
      case 'undefined':
        return { $: 'undefined' };
      case 'bigint':
        return value < tooBig && value > -tooBig
          ? { $: 'bigint', is: this.#string(String(value)) }
          : strange('a bigint of many digits');
      case 'object':
        return value === null ? null : this.#nested(value, depth);
      default:
        return strange(`a ${typeof value}`);
    }
  }

  #nested(value: object, depth: number): Tagged {
    if (types.isProxy(value)) return strange('a Proxy');
    if (depth >= this.#caps.depth) return strange('something nested too deeply');
    if (this.#around.has(value)) return strange('a circle');
    this.#around.add(value);
    const tagged = this.#object(value, (inner) => this.any(inner, depth + 1));
    this.#around.delete(value);
    return tagged;
  }

  #object(value: object, inner: (value: unknown) => Tagged): Tagged {
    if (Array.isArray(value)) return this.#list(value, inner);
    if (types.isTypedArray(value)) return this.#typed(value);
    if (types.isMap(value)) {
      const of: [Tagged, Tagged][] = [];
      this.#expect(Reflect.apply(mapSize, value, []) as number);
      Reflect.apply(mapForEach, value, [(one: unknown, key: unknown) => of.push([inner(key), inner(one)])]);
      return { $: 'map', of };
    }
    if (types.isSet(value)) {
      const of: Tagged[] = [];
      this.#expect(Reflect.apply(setSize, value, []) as number);
      Reflect.apply(setForEach, value, [(one: unknown) => of.push(inner(one))]);
      return { $: 'set', of };
    }
    if (types.isDate(value)) {
      const time = Reflect.apply(dateTime, value, []) as number;
      return { $: 'date', is: Number.isNaN(time) ? null : time };
    }
    if (types.isNativeError(value)) return { $: 'error', ...this.#error(value) };
    const closed = kindsThatStay.find(([is]) => is(value));
    if (closed) return strange(closed[1]);
    return this.#tensor(value) ?? this.#record(value, inner);
  }

  #list(list: readonly unknown[], inner: (value: unknown) => Tagged): Tagged {
    const { length } = list;
    this.#expect(length);
    const of: Tagged[] = [];
    for (let i = 0; i < length; i++) of.push(own(list, String(i), inner));
    return of;
  }

  #typed(array: object): Tagged {
    const type = Reflect.apply(typedTag, array, []) as string;
    return { $: 'array', type, of: this.#elements(array) };
  }

  #elements(array: object): Tagged[] {
    const length = Reflect.apply(typedLength, array, []) as number;
    this.#count(length);
    const of: Tagged[] = [];
    for (let i = 0; i < length; i++) {
      const one = (array as ArrayLike<number | bigint>)[i]!;
      of.push(typeof one === 'bigint' ? { $: 'bigint', is: String(one) } : number(one));
    }
    return of;
  }

  #record(value: object, inner: (value: unknown) => Tagged): Tagged {
    const keys = Object.keys(value);
    this.#expect(keys.length);
    const of: [string, Tagged][] = [];
    for (const key of keys) of.push([this.#string(key), own(value, key, inner)]);
    return { $: 'record', of };
  }

  #error(error: object) {
    const words = (key: string, other: string) => {
      const found = inherited(error, key);
      return this.#string(typeof found === 'string' ? found.slice(0, mostWords) : other);
    };
    return { name: words('name', 'Error'), message: words('message', '') };
  }

  /** A tensor of tensorflow.js, or plain data of one; undefined when it is neither. */
  #tensor(value: object): Tagged | undefined {
    const [dtype, shape, read] = ['dtype', 'shape', 'dataSync'].map((key) => inherited(value, key));
    if (typeof dtype !== 'string' || !Array.isArray(shape) || types.isProxy(shape)) return undefined;
    const live = typeof read === 'function';
    if (!live && typeof inherited(value, 'toArrays') !== 'function') return undefined;
    if (live) {
      if (inherited(value, 'isDisposedInternal') === true) return strange('a tensor that was disposed of');
      this.#onTensor?.(value);
    }
    const lengths = sizes(shape);
    if (!lengths || !Object.hasOwn(tensorKinds, dtype)) return strange('a tensor of an unknown kind');
    const wanted = lengths.reduce((product, n) => product * n, valuesEach(dtype));
    this.#expect(wanted);
    const of = this.#tensorValues(live ? this.#read(read, value) : inherited(value, 'values'), dtype);
    return of?.length === wanted
      ? { $: 'tensor', dtype, shape: lengths, of }
      : strange('a tensor that cannot be read');
  }

  #read(method: unknown, tensor: object): unknown {
    try {
      return this.#call(method, tensor);
    } catch {
      return undefined;
    }
  }

  #tensorValues(values: unknown, dtype: string): Tagged[] | undefined {
    if (types.isProxy(values)) return undefined;
    if (dtype !== 'string') {
      const type = types.isTypedArray(values) && (Reflect.apply(typedTag, values, []) as string);
      return type === typeOfTensor[dtype] ? this.#elements(values as object) : undefined;
    }
    if (!Array.isArray(values)) return undefined;
    this.#expect(values.length);
    const of = this.#list(values, (one) => (typeof one === 'string' ? this.any(one, 0) : null)) as Tagged[];
    return of.every((one) => typeof one === 'string') ? of : undefined;
  }

  #string(text: string): string {
    // What JSON escapes takes more room on its way.
    this.#text += escaped.test(text) ? text.length * 6 : text.length;
    if (this.#text > this.#caps.text) throw new TooMuch(`more than ${this.#caps.text} characters`);
    return text;
  }

  #count(values: number): void {
    this.#expect(values);
    this.#values += values;
  }

  /** Stops before so many are walked through. */
  #expect(values: number): void {
    if (this.#values + values > this.#caps.values) throw new TooMuch(`more than ${this.#caps.values} values`);
  }
}

function number(value: number): Tagged {
  if (Object.is(value, -0)) return { $: 'number', is: '-0' };
  if (Number.isFinite(value)) return value;
  return { $: 'number', is: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity' };
}

function own(value: object, key: string, inner: (value: unknown) => Tagged): Tagged {
  const found = Reflect.getOwnPropertyDescriptor(value, key);
  return found && !('value' in found) ? strange('a getter') : inner(found?.value);
}

/** A property that is plain data, the object's own or one of its classes'. */
function inherited(value: object, key: string): unknown {
  for (let one: object | null = value; one && !types.isProxy(one); one = Reflect.getPrototypeOf(one)) {
    const found = Reflect.getOwnPropertyDescriptor(one, key);
    if (found) return found.value;
  }
  return undefined;
}

function sizes(shape: readonly unknown[]): number[] | undefined {
  if (shape.length > 16) return undefined; // tensorflow.js ends at 6
  const lengths = Array.from({ length: shape.length }, (_, i) => inherited(shape, String(i)));
  const isSize = (n: unknown) =>
    typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0);
  return lengths.every(isSize) ? (lengths as number[]) : undefined;
}

const typeOfTensor: Record<string, string> = {
  float32: 'Float32Array',
  complex64: 'Float32Array',
  int32: 'Int32Array',
  bool: 'Uint8Array',
};

const kindsThatStay: [is: (value: unknown) => boolean, words: string][] = [
  [types.isPromise, 'a promise'],
  [types.isRegExp, 'a regular expression'],
  [types.isBoxedPrimitive, 'a boxed value'],
  [types.isGeneratorObject, 'a generator'],
  [(value) => types.isMapIterator(value) || types.isSetIterator(value), 'an iterator'],
  [(value) => types.isWeakMap(value) || types.isWeakSet(value), 'a weak collection'],
  [types.isAnyArrayBuffer, 'an ArrayBuffer'],
  [types.isDataView, 'a DataView'],
  [types.isModuleNamespaceObject, 'a module'],
  [types.isArgumentsObject, 'an arguments object'],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these it is about
const escaped = /[\u0000-\u001f\ud800-\udfff]/;

const tooBig = 10n ** BigInt(mostDigits);

// Another realm's values answer to these, too, whatever was done to that realm's own.
const getter = (prototype: object, key: PropertyKey) =>
  Reflect.getOwnPropertyDescriptor(prototype, key)!.get!;
const typedArray = Reflect.getPrototypeOf(Uint8Array.prototype)!;
const typedTag = getter(typedArray, Symbol.toStringTag);
const typedLength = getter(typedArray, 'length');
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const { forEach: mapForEach } = Map.prototype;
const { forEach: setForEach } = Set.prototype;
const { getTime: dateTime } = Date.prototype;
