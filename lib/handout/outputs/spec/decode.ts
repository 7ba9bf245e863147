type Made = (bytes: ArrayBuffer) => ArrayLike<number>;

// The names that plotly has for kinds of numbers.
const kinds: Record<string, [size: number, made: Made]> = {
  i1: [1, (bytes) => new Int8Array(bytes)],
  u1: [1, (bytes) => new Uint8Array(bytes)],
  u1c: [1, (bytes) => new Uint8ClampedArray(bytes)],
  i2: [2, (bytes) => new Int16Array(bytes)],
  u2: [2, (bytes) => new Uint16Array(bytes)],
  i4: [4, (bytes) => new Int32Array(bytes)],
  u4: [4, (bytes) => new Uint32Array(bytes)],
  f4: [4, (bytes) => new Float32Array(bytes)],
  f8: [8, (bytes) => new Float64Array(bytes)],
};

/** Plotly's typed numbers, `{ dtype, bdata, shape }`, as plain lists; everything else as it is. */
export function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bdata' in value) || !('dtype' in value)) return value;
  const { dtype, bdata, shape } = value as { dtype: unknown; bdata: unknown; shape?: unknown };
  const kind = typeof dtype === 'string' && Object.hasOwn(kinds, dtype) ? kinds[dtype] : undefined;
  if (!kind || typeof bdata !== 'string') return undefined;
  const [size, made] = kind;
  const raw = Buffer.from(bdata, 'base64');
  if (raw.length % size !== 0) return undefined;
  // A copy that begins at 0, as numbers of several bytes need it.
  const flat = Array.from(made(Uint8Array.from(raw).buffer));
  return inRows(flat, dtype === 'f4' ? shorter : undefined, shapeOf(shape));
}

// A number of 32 bits has 7 digits; as one of 64 bits it would be written with 17.
const shorter = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(7)) : value);

function shapeOf(shape: unknown): number[] {
  const parts = Array.isArray(shape) ? shape : typeof shape === 'string' ? shape.split(',') : [];
  return parts.map(Number);
}

function inRows(flat: number[], change: ((value: number) => number) | undefined, shape: number[]): unknown {
  const all = change ? flat.map(change) : flat;
  if (shape.length < 2) return all;
  const fits = shape.every((length) => Number.isInteger(length) && length > 0);
  if (!fits || shape.length > 3 || shape.reduce((a, b) => a * b, 1) !== all.length) return undefined;
  return nested(all, shape);
}

function nested(flat: unknown[], [, ...inner]: number[]): unknown[] {
  if (inner.length === 0) return flat;
  const step = inner.reduce((a, b) => a * b, 1);
  return Array.from({ length: flat.length / step }, (_, i) =>
    nested(flat.slice(i * step, (i + 1) * step), inner),
  );
}
