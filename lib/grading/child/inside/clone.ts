/** What `structuredClone` gives of plain data. Node's own would also take apart objects that lead out of here. */
export function clone(value: unknown): unknown {
  const made = new Map<object, unknown>();

  function copy(one: unknown): unknown {
    if (typeof one === 'function' || typeof one === 'symbol')
      throw new Error(`A ${typeof one} could not be cloned`);
    if (typeof one !== 'object' || one === null) return one;
    if (made.has(one)) return made.get(one);
    const start = empty(one);
    made.set(one, start);
    if (one instanceof Map)
      for (const [key, each] of one) (start as Map<unknown, unknown>).set(copy(key), copy(each));
    else if (one instanceof Set) for (const each of one) (start as Set<unknown>).add(copy(each));
    else if (Array.isArray(one) || isRecord(one)) {
      for (const key of Object.keys(one)) {
        const value = copy((one as Record<string, unknown>)[key]);
        Object.defineProperty(start, key, { value, writable: true, enumerable: true, configurable: true });
      }
    }
    return start;
  }

  return copy(value);
}

function empty(one: object): object {
  if (Array.isArray(one)) return new Array(one.length);
  if (one instanceof Map) return new Map();
  if (one instanceof Set) return new Set();
  if (one instanceof Date) return new Date(one.getTime());
  if (one instanceof RegExp) return new RegExp(one.source, one.flags);
  if (one instanceof ArrayBuffer) return one.slice(0);
  if (ArrayBuffer.isView(one)) {
    const buffer = one.buffer.slice(one.byteOffset, one.byteOffset + one.byteLength);
    return new (one.constructor as new (buffer: unknown) => object)(buffer);
  }
  if (one instanceof Error)
    return Object.assign(new Error(one.message), { name: one.name, stack: one.stack });
  if (one instanceof Promise || one instanceof WeakMap || one instanceof WeakSet || one instanceof WeakRef) {
    throw new Error(`A ${one.constructor.name} could not be cloned`);
  }
  return {};
}

const isRecord = (one: object) =>
  !(one instanceof Date || one instanceof RegExp || one instanceof Error || one instanceof ArrayBuffer) &&
  !ArrayBuffer.isView(one);
