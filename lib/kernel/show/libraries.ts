import type { MimeBundle } from '../../base/index.ts';
import { type Frame, frameBundle } from './frame.ts';
import { type TensorLike, tensorText } from './tensor.ts';

/** Values of the libraries of the course that do not show themselves, known by their methods. */
export function fromLibrary(value: unknown): MimeBundle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    if (isTensor(value)) return { 'text/plain': tensorText(value) };
    if (isFrame(value)) return frameBundle(value);
  } catch {} // it only looked like one: shown as any object
  return undefined;
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
