import type { Matrix } from './confusion-matrix.ts';

/** Left, top, right and bottom of a box. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

/** The area that two boxes share, as a share of what they cover together. */
export function iou(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, width) * Math.max(0, height);
  const together = areaOf(a) + areaOf(b) - shared;
  return together === 0 ? 0 : shared / together;
}

/** The mean over the classes of what is found and right, as a share of what is found or right: TP / (TP + FP + FN). */
export function meanIou(matrix: Matrix): number {
  const each = matrix.flatMap((row, at) => {
    const found = matrix.reduce((sum, other) => sum + other[at]!, 0);
    const there = row.reduce((sum, count) => sum + count, 0);
    const together = found + there - row[at]!;
    return together === 0 ? [] : row[at]! / together; // a class that is nowhere is no mistake
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function areaOf(box: Box): number {
  const [x1, y1, x2, y2] = box;
  if (x2 < x1 || y2 < y1) {
    throw new RangeError(
      `Cannot take the area of the box (${box.join(', ')}): wanted left, top, right, bottom. From a width and a height, right is left + width`,
    );
  }
  return (x2 - x1) * (y2 - y1);
}
