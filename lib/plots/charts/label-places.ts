import { textWidth } from '../text-width.ts';

/** Where a word stands: its box in pixels, and the place and side from which it is written. */
export interface LabelPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  y: number;
}

export interface LabelOptions {
  /** Of the sheet on which the words must stay. */
  width: number;
  height: number;
  /** Of the words, in pixels. */
  size: number;
  /** From the middle of a point to its word. */
  apart: number;
}

type Point = readonly [number, number];

const sign = 3; // pixels from the middle of a point to its edge
const mostCovered = 2; // a word over more points than that says less than it hides

/**
 * A place beside each point for its word, so that no two words overlap: the first points choose first, and take
 * the side where they cover the fewest other points. Undefined where no side is free.
 */
export function placeLabels(
  points: readonly Point[],
  texts: readonly string[],
  options: LabelOptions,
): (LabelPlace | undefined)[] {
  const taken: LabelPlace[] = [];
  return texts.map((text, i) => {
    const point = points[i]!;
    if (text === '' || !point.every(Number.isFinite)) return undefined;
    const free = sides(point, text, options).filter(
      (place) => inside(place, options) && !taken.some((other) => overlap(place, other)),
    );
    const covered = (place: LabelPlace) => points.filter((other, j) => j !== i && holds(place, other)).length;
    const best = free
      .map((place) => ({ place, covered: covered(place) }))
      .reduce<{ place: LabelPlace; covered: number } | undefined>(
        (least, one) => (!least || one.covered < least.covered ? one : least),
        undefined,
      );
    if (!best || best.covered > mostCovered) return undefined;
    taken.push(best.place);
    return best.place;
  });
}

/** Whether two boxes have room in common. */
export function overlap(a: LabelPlace, b: LabelPlace): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

// Right, left, above and below first, then the corners.
function sides([x, y]: Point, text: string, { size, apart }: LabelOptions): LabelPlace[] {
  const [width, height] = [textWidth(text, { size }), size * 1.1];
  const place = (across: -1 | 0 | 1, down: number): LabelPlace => {
    const at = x + across * apart;
    const left = across > 0 ? at : across < 0 ? at - width : at - width / 2;
    const anchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
    return { left, top: y + down - height / 2, width, height, anchor, x: at, y: y + down };
  };
  const step = apart + height / 2 - 1;
  return [
    place(1, 0),
    place(-1, 0),
    place(0, -step),
    place(0, step),
    ...[-1, 1].flatMap((down) => [place(1, down * step * 0.7), place(-1, down * step * 0.7)]),
  ];
}

function inside({ left, top, width, height }: LabelPlace, sheet: LabelOptions): boolean {
  return left >= 0 && top >= 0 && left + width <= sheet.width && top + height <= sheet.height;
}

function holds({ left, top, width, height }: LabelPlace, [x, y]: Point): boolean {
  return x > left - sign && x < left + width + sign && y > top - sign && y < top + height + sign;
}
