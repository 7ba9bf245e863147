import { coarsePx, px } from './element.ts';

/** A place on the paper: x and y in pixels. */
export type Point = readonly [number, number];

/** The points in pieces that end where one of them has no place. */
export function runs(count: number, pointAt: (i: number) => Point): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 0; i < count; i++) {
    const point = pointAt(i);
    if (Number.isFinite(point[0]) && Number.isFinite(point[1])) {
      if (piece.length === 0) pieces.push(piece);
      piece.push(point);
    } else if (piece.length > 0) piece = [];
  }
  return pieces;
}

/** The points as the `d` of a path. */
export function pathText(
  points: readonly Point[],
  { shape = 'straight', closed = false }: { shape?: 'straight' | 'steps'; closed?: boolean } = {},
): string {
  const text = points.length > 300 ? coarsePx : px;
  let d = '';
  let before = '';
  for (const [x, y] of points) {
    const here = `${text(x)},${text(y)}`;
    if (d === '') d = `M${here}`;
    else if (shape === 'steps') d += `H${text(x)}V${text(y)}`;
    else if (here !== before) d += `L${here}`;
    before = here;
  }
  return closed ? `${d}Z` : d;
}

/** The pattern of a broken line. */
export function dashes(dash: 'solid' | 'dashed' | 'dotted' | undefined, width: number): string | undefined {
  if (dash === 'dashed') return `${px(width * 3 + 1)} ${px(width * 2 + 1)}`;
  return dash === 'dotted' ? `${px(width)} ${px(width * 1.5 + 1)}` : undefined;
}
