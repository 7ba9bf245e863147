import { createHash } from 'node:crypto';
import { type Shape, sizeOf } from '../../base/index.ts';
import type { Values } from '../model/weights.ts';

/**
 * A file of named tensors with some plain facts about them: a mark, the length of the header, the header in JSON,
 * the numbers of the tensors as they lie in memory (little-endian), and a SHA-256 of all that.
 */
const mark = 'downhill checkpoint 1\n';
const checksumLength = 32;

export interface Stored {
  dtype: string;
  shape: Shape;
  values: Values;
}

export interface Contents {
  facts: Record<string, unknown>;
  tensors: ReadonlyMap<string, Stored>;
}

interface Header {
  facts: Record<string, unknown>;
  tensors: { name: string; dtype: string; shape: number[] }[];
}

const kinds = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };

const kindOf = (dtype: string) => kinds[dtype as keyof typeof kinds];

export function encode({ facts, tensors }: Contents): Uint8Array[] {
  const list = [...tensors].map(([name, { dtype, shape }]) => ({ name, dtype, shape }));
  const header = Buffer.from(JSON.stringify({ facts, tensors: list }, withOddNumbers));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const numbers = [...tensors.values()].map(
    ({ values }) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  );
  const parts: Uint8Array[] = [Buffer.from(mark), length, header, ...numbers];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return [...parts, hash.digest()];
}

/** What such a file holds; throws what is wrong with it as the end of a sentence. */
export function decode(bytes: Buffer): Contents {
  const from = mark.length + 4;
  if (bytes.length < from + checksumLength) throw cutOff(bytes);
  if (!bytes.subarray(0, mark.length).equals(Buffer.from(mark))) {
    throw new Error('it does not begin like a checkpoint. Look whether it is the right file');
  }
  const length = bytes.readUInt32LE(mark.length);
  if (bytes.length < from + length + checksumLength) throw cutOff(bytes);
  const { facts, tensors } = parsed(bytes.subarray(from, from + length));
  const sizes = tensors.map(({ dtype, shape }) => sizeOf(shape) * kindOf(dtype).BYTES_PER_ELEMENT);
  const wanted = sizes.reduce((sum, size) => sum + size, from + length + checksumLength);
  if (bytes.length < wanted) throw cutOff(bytes, wanted);
  const [body, checksum] = [bytes.subarray(0, -checksumLength), bytes.subarray(-checksumLength)];
  if (!createHash('sha256').update(body).digest().equals(checksum)) throw damaged();
  let at = from + length;
  const all = tensors.map(({ name, dtype, shape }, place) => {
    const part = Uint8Array.from(bytes.subarray(at, at + sizes[place]!)); // a copy begins where any array may
    at += sizes[place]!;
    return [name, { dtype, shape, values: new (kindOf(dtype))(part.buffer) }] as const;
  });
  return { facts, tensors: new Map(all) };
}

const cutOff = ({ length }: Buffer, wanted?: number) =>
  new Error(
    `it is cut off: it has ${length} bytes${wanted ? `, wanted ${wanted}` : ''}. Take an earlier one, or train anew`,
  );

const damaged = () =>
  new Error('its checksum is wrong, so some of its bytes were changed. Take an earlier one, or train anew');

/** A header in which a byte was changed may still be read, as something else. */
function parsed(header: Buffer): Header {
  try {
    const { facts, tensors }: Header = JSON.parse(header.toString(), oddNumbers);
    const isWhole = tensors.every(
      ({ name, dtype, shape }) =>
        typeof name === 'string' && kindOf(dtype) && shape.every(Number.isSafeInteger),
    );
    if (isWhole && facts) return { facts, tensors };
  } catch {}
  throw damaged();
}

// JSON has no NaN and no infinities, with which a run may end.
const withOddNumbers = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;

const oddNumbers = (_: string, value: unknown) =>
  value && typeof value === 'object' && Object.keys(value).join() === 'number'
    ? Number((value as { number: string }).number)
    : value;
