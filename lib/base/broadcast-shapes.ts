import { type Shape, shapeText } from './shapes.ts';

/** The shape of an element-wise result: sizes meet from the right and must be equal, or one of them 1. */
export function broadcastShapes(a: Shape, b: Shape): number[] {
  const clash = clashOf(a, b);
  if (clash === undefined) return joined(a, b);
  const sizes = `sizes ${fromRight(a, clash)} and ${fromRight(b, clash)}`;
  throw new RangeError(
    `Cannot broadcast ${shapeText(a)} with ${shapeText(b)}: counted from the right, ${sizes} meet at ` +
      `place ${clash}; they must be equal, or one of them 1${advice(a, b)}`,
  );
}

// Places are counted from the right, from 1; axes that a shape lacks count as 1.
function fromRight(shape: Shape, place: number): number {
  return shape[shape.length - place] ?? 1;
}

function clashOf(a: Shape, b: Shape): number | undefined {
  for (let place = 1; place <= Math.max(a.length, b.length); place++) {
    const sizes = [fromRight(a, place), fromRight(b, place)];
    if (sizes[0] !== sizes[1] && !sizes.includes(1)) return place;
  }
  return undefined;
}

function joined(a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const size = fromRight(a, rank - axis);
    return size === 1 ? fromRight(b, rank - axis) : size;
  });
}

// The usual slip: one number for each row, (2), against a table of rows, (2, 3), wants to be a column.
function advice(a: Shape, b: Shape): string {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const column = [...short];
  while (column.length < long.length) {
    column.push(1);
    if (clashOf(column, long) === undefined) {
      return `. Try to reshape ${shapeText(short)} to ${shapeText(column)}`;
    }
  }
  return '';
}
