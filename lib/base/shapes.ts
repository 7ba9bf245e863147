/** The sizes of an array along its axes; a single value has none. */
export type Shape = readonly number[];

/** A shape in words: `(2, 3)`; a size that is not known yet (null, as in layers of tensorflow.js) is `?`. */
export function shapeText(shape: readonly (number | null)[]): string {
  return `(${shape.map((size) => size ?? '?').join(', ')})`;
}

/** The number of elements in an array of that shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether both shapes have the same sizes in the same order. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
