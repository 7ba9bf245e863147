import { inspect, types } from 'node:util';
import type { MimeBundle } from '../../base/index.ts';
import { type Frame, frameBundle } from './frame.ts';
import { type TensorLike, tensorText } from './tensor.ts';

/** Values of the libraries of the course that do not show themselves, known by their methods. */
export function fromLibrary(value: unknown): MimeBundle | undefined {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return undefined;
  try {
    if (isTensor(value)) return { 'text/plain': tensorText(value) };
    if (isFrame(value)) return frameBundle(value);
  } catch {} // it only looked like one: shown as any object
  return undefined;
}

/** A list or a record of such values, each of them to be printed in its own words. */
export function withLibraries(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return value;
  if (Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype && value.length <= 100)
    return value.some(known) ? value.map(inWords) : value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = Object.entries(Object.getOwnPropertyDescriptors(value));
  if (!fields.some(([, field]) => known(field.value))) return value;
  return Object.defineProperties(
    {},
    Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        'value' in field ? { ...field, value: inWords(field.value) } : field,
      ]),
    ),
  );
}

const known = (value: unknown) => fromLibrary(value) !== undefined;

function inWords(value: unknown): unknown {
  const bundle = fromLibrary(value);
  return bundle ? { [inspect.custom]: () => bundle['text/plain'] } : value;
}

const has = (value: object, ...methods: string[]) =>
  methods.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

const isTensor = (value: object): value is TensorLike =>
  has(value, 'dataSync', 'reshape', 'dispose') &&
  Array.isArray((value as TensorLike).shape) &&
  typeof (value as TensorLike).dtype === 'string';

const isFrame = (value: object): value is Frame =>
  has(value, 'print', 'head', 'iloc') &&
  Array.isArray((value as Frame).values) &&
  Array.isArray((value as Frame).index);
