import type { Panel } from '../figure.ts';
import type { Mark, TextMark } from '../marks.ts';

/** The width inside the axes on a telephone: words have a size in pixels, so that they must fit there. */
export const narrowest = 328;

/** Higher sheets would be made narrower, to fit on a screen. */
export const highest = 440;

export interface Sheet {
  /** In pixels of the narrowest screen; on a wider one everything but words is larger. */
  width?: number | undefined;
  height: number;
  /** What is across and what is down, for who reads the figure aloud. */
  x: string;
  y: string;
  title?: string | undefined;
  marks: readonly Mark[];
}

/** A panel without axes whose marks lie at pixels, counted from its upper left. */
export function sheet({ width = narrowest, height, x, y, title, marks }: Sheet): Panel {
  const tall = Math.max(height, 24);
  return {
    title,
    x: { label: x, domain: [0, width], hidden: true },
    y: { label: y, domain: [0, tall], reversed: true, hidden: true },
    ratio: tall / width,
    marks,
  };
}

/** The corners of a rectangle around a place. */
export function rectangle(
  [x, y]: readonly [number, number],
  { width, height }: { width: number; height: number },
): (readonly [number, number])[] {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A sheet that says why it is empty. */
export function emptySheet(words: string, { x, y }: { x: string; y: string }): Panel {
  const text: TextMark = { mark: 'text', x: [narrowest / 2], y: [40], texts: [words], role: 'muted' };
  return sheet({ height: 80, x, y, marks: [text] });
}
