export interface SlidingOptions {
  /** How far the window moves at each step. */
  stride?: number;
  /** How many zeros lie around: 'valid' none, 'same' as many as keep size / stride windows, rounded up. */
  padding?: number | 'same' | 'valid';
  /** The distance of neighbours in the window: 2 leaves one out between them. */
  dilation?: number;
}

/** A window on its way along one axis. */
export interface Sliding {
  /** How many places it stops at. */
  count: number;
  /** How many zeros lie before the first number. */
  before: number;
  size: number;
  window: number;
  stride: number;
  dilation: number;
}

/** The number of windows that fit: floor((size + 2 padding - window) / stride) + 1. */
export function outputSize(size: number, window: number, options: SlidingOptions = {}): number {
  return sliding(size, window, options).count;
}

export function sliding(size: number, window: number, options: SlidingOptions = {}): Sliding {
  const { stride = 1, padding = 0, dilation = 1 } = options;
  checkWhole({ size, window, stride, dilation }, padding);
  const reach = (window - 1) * dilation + 1; // what the window covers, its gaps included
  if (padding === 'same') {
    const count = Math.ceil(size / stride);
    const zeros = Math.max(0, (count - 1) * stride + reach - size);
    return { count, before: Math.floor(zeros / 2), size, window, stride, dilation }; // an odd one goes behind
  }
  const before = padding === 'valid' ? 0 : padding;
  const count = Math.floor((size + 2 * before - reach) / stride) + 1;
  if (reach > size + 2 * before) {
    throw new RangeError(
      `Cannot slide a window of ${window}${dilation > 1 ? ` with dilation ${dilation}, which covers ${reach},` : ''} over ${size} numbers with padding ${before}: it is larger than all of them. Try padding: 'same', or a window of ${largest(size + 2 * before, dilation)} or less`,
    );
  }
  return { count, before, size, window, stride, dilation };
}

/**
 * Calls `visit` for each window i and each of its numbers d with the place that it lies on:
 * place = i stride + d dilation - before. What lies on the zeros outside is left out: it adds nothing.
 */
export function eachPlace(along: Sliding, visit: (i: number, d: number, place: number) => void): void {
  for (let i = 0; i < along.count; i++) {
    for (let d = 0; d < along.window; d++) {
      const place = i * along.stride + d * along.dilation - along.before;
      if (place >= 0 && place < along.size) visit(i, d, place);
    }
  }
}

export interface Overlap {
  /** The window, or the pixel of the output. */
  i: number;
  j: number;
  /** The place in the window. */
  di: number;
  dj: number;
  /** The place in the picture, under that of the window. */
  row: number;
  column: number;
}

/** The same for a window of rows and columns: windows, places in them, and places in the picture. */
export function eachOverlap(
  [down, across]: readonly [down: Sliding, across: Sliding],
  visit: (overlap: Overlap) => void,
): void {
  eachPlace(down, (i, di, row) => eachPlace(across, (j, dj, column) => visit({ i, j, di, dj, row, column })));
}

function checkWhole(sizes: Record<string, number>, padding: number | string): void {
  for (const [name, value] of Object.entries(sizes)) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot slide a window with ${name} ${value}: wanted a whole number, 1 or more`);
  }
  const known = padding === 'same' || padding === 'valid';
  if (known || (Number.isInteger(padding) && (padding as number) >= 0)) return;
  throw new RangeError(
    `Cannot slide a window with padding ${JSON.stringify(padding)}: wanted 'same', 'valid', or a whole number, 0 or more`,
  );
}

/** The largest window that covers no more. */
function largest(covered: number, dilation: number): number {
  return Math.floor((covered - 1) / dilation) + 1;
}
