import type { ImageMark, Mark } from '../marks.ts';
import { colour } from '../theme.ts';
import type { Label, Lead } from './leads.ts';

/** Cells over a plane, as many along both axes. */
export interface Grid {
  x: readonly [number, number];
  y: readonly [number, number];
  steps: number;
}

/** The regions as a picture in the colours of their classes, and lines where one class ends. */
export function regionMarks(all: readonly Lead[], grid: Grid, roleOf: (label: Label) => number): Mark[] {
  const { x, y, steps } = grid;
  const ends = all.length > 2 ? all : all.slice(1); // one line parts two classes
  const lines = ends.map(
    ({ by }): Mark => ({
      mark: 'cells',
      rows: steps,
      columns: steps,
      x,
      y,
      colours: { values: by },
      levels: [0],
      role: 'muted',
    }),
  );
  return [picture(all, grid, roleOf), ...lines];
}

const seen = 60; // of 255: points must stand out from their own region
const finest = 200; // pixels along each axis

// Between the places that were asked for, leads are mixed, so that borders are as smooth as their lines.
function picture(all: readonly Lead[], { x, y, steps }: Grid, roleOf: (label: Label) => number): ImageMark {
  const finer = Math.max(1, Math.round(finest / steps));
  const size = steps * finer;
  const inks = all.map(({ label }) => [...channelsOf(colour(roleOf(label), 'light')), seen]);
  const pixels = new Uint8Array(size * size * 4);
  const places = Array.from({ length: size }, (_, pixel) =>
    Math.min(steps - 1, Math.max(0, (pixel + 0.5) / finer - 0.5)),
  );
  for (let row = 0; row < size; row++) {
    const up = places[size - 1 - row]!; // the first row of a picture is at the top
    for (let column = 0; column < size; column++) {
      const ink = inks[first(all, places[column]!, up, steps)];
      if (ink) pixels.set(ink, (row * size + column) * 4);
    }
  }
  return { mark: 'image', width: size, height: size, channels: 4, pixels, x, y };
}

function first(all: readonly Lead[], across: number, up: number, steps: number): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < all.length; i++) {
    const lead = mixed(all[i]!.by, across, up, steps);
    if (lead > most) [found, most] = [i, lead];
  }
  return found;
}

function mixed(values: Float64Array, across: number, up: number, steps: number): number {
  const [left, low] = [Math.min(steps - 2, Math.floor(across)), Math.min(steps - 2, Math.floor(up))];
  const [right, high] = [across - left, up - low];
  const at = low * steps + left;
  const below = values[at]! * (1 - right) + values[at + 1]! * right;
  const above = values[at + steps]! * (1 - right) + values[at + steps + 1]! * right;
  return below * (1 - high) + above * high;
}

function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
