import { type Shape, shapeText } from '../../base/index.ts';

/** The sizes of a picture: (height, width) or (height, width, channels). */
export function pictureShape(
  name: string,
  shape: Shape,
): { height: number; width: number; channels: number } {
  if (shape.length === 2 || shape.length === 3) {
    return { height: shape[0]!, width: shape[1]!, channels: shape[2] ?? 1 };
  }
  throw new RangeError(
    `Cannot ${name} examples of shape ${shapeText(shape)}: wanted pictures, (height, width) or (height, width, channels)`,
  );
}

/** Copies the part of a picture that begins at a line and a column, which may lie outside: there `fill` is put. */
export function cut(
  from: Float32Array,
  to: Float32Array,
  {
    of,
    size,
    top,
    left,
    fill,
  }: {
    of: { height: number; width: number; channels: number };
    size: { height: number; width: number };
    top: number;
    left: number;
    fill: number;
  },
): void {
  to.fill(fill);
  const { channels } = of;
  const first = Math.max(0, -left); // the columns of the part that lie inside
  const last = Math.min(size.width, of.width - left);
  if (last <= first) return;
  for (let y = Math.max(0, -top); y < Math.min(size.height, of.height - top); y++) {
    const start = ((top + y) * of.width + left + first) * channels;
    const line = from.subarray(start, start + (last - first) * channels);
    to.set(line, (y * size.width + first) * channels);
  }
}
