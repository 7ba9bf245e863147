import type { Numbers } from '../marks.ts';

type Point = readonly [number, number];

/** The straight pieces between pixels that belong to a mask and pixels that do not. */
export function maskOutline(mask: readonly Numbers[]): (readonly [Point, Point])[] {
  const [height, width] = [mask.length, mask[0]?.length ?? 0];
  const inside = (x: number, y: number) => (mask[y]?.[x] ?? 0) > 0.5;
  const across = between(height, width, (y, x) => inside(x, y - 1) !== inside(x, y));
  const down = between(width, height, (x, y) => inside(x - 1, y) !== inside(x, y));
  return [
    ...across.map(
      ({ at, from, to }) =>
        [
          [from, at],
          [to, at],
        ] as const,
    ),
    ...down.map(
      ({ at, from, to }) =>
        [
          [at, from],
          [at, to],
        ] as const,
    ),
  ];
}

// Along each line between two rows, the runs where one side is inside and the other is not.
function between(
  lines: number,
  length: number,
  differs: (line: number, place: number) => boolean,
): { at: number; from: number; to: number }[] {
  const runs: { at: number; from: number; to: number }[] = [];
  for (let at = 0; at <= lines; at++) {
    let from = -1;
    for (let place = 0; place <= length; place++) {
      const edge = place < length && differs(at, place);
      if (edge && from < 0) from = place;
      if (edge || from < 0) continue;
      runs.push({ at, from, to: place });
      from = -1;
    }
  }
  return runs;
}
