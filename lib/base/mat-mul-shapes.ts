import { broadcastShapes } from './broadcast-shapes.ts';
import { type Shape, shapeText } from './shapes.ts';

/** The shape of the matrix product: (..., n, k) x (..., k, m) -> (..., n, m). */
export function matMulShapes(a: Shape, b: Shape): number[] {
  const tried = `Cannot multiply ${shapeText(a)} by ${shapeText(b)}`;
  for (const shape of [a, b]) {
    if (shape.length < 2) {
      throw new RangeError(
        `${tried}: a matrix has two axes or more, ${shapeText(shape)} has ${shape.length}`,
      );
    }
  }
  const [n, k] = a.slice(-2) as [number, number];
  const [rows, m] = b.slice(-2) as [number, number];
  if (k !== rows) {
    throw new RangeError(
      `${tried}: each row of the first has ${k} numbers, each column of the second ${rows}; ` +
        `they must be equal${advice(a, b)}`,
    );
  }
  const leading = [a.slice(0, -2), b.slice(0, -2)] as const;
  try {
    return [...broadcastShapes(...leading), n, m];
  } catch {
    const both = leading.map(shapeText).join(' and ');
    throw new RangeError(`${tried}: the axes before the last two, ${both}, do not broadcast`);
  }
}

function advice(a: Shape, b: Shape): string {
  if (a.at(-1) === b.at(-1)) return `. Try the transpose of the second, ${shapeText(transposed(b))}`;
  if (a.at(-2) === b.at(-2)) return `. Try the transpose of the first, ${shapeText(transposed(a))}`;
  return '';
}

function transposed(shape: Shape): number[] {
  return [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!];
}
