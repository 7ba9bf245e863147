import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { digitStrokes, type Stroke } from './digit-strokes.ts';
import { toByte } from './to-byte.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface DrawnDigitsOptions {
  n?: number;
  /** Of the square pictures, in pixels: 28 as in MNIST, 8 for quick experiments. */
  size?: number;
  /** How much hands differ: 0 draws every digit straight and in one thickness. */
  jitter?: number;
  /** The standard deviation of the grain of the paper; 0 for a clean black, as MNIST has. */
  noise?: number;
  rng?: Rng;
}

/** The ten digits, drawn with a pen by an unsteady hand. X: (size, size, 1), white on black; y: the digit. */
export function drawnDigits({
  n = 1000,
  size = 28,
  jitter = 1,
  noise = 0,
  rng = seeded(0).fork('drawn-digits'),
}: DrawnDigitsOptions = {}): Dataset {
  wantWhole('drawn-digits', { n });
  wantWhole('drawn-digits', { size }, 8);
  wantAmount('drawn-digits', { jitter, noise });
  const y = balancedLabels(n, 10, rng);
  const pictures = new Uint8Array(n * size * size);
  const ink = new Float32Array(size * size);
  y.forEach((digit, row) => {
    ink.fill(0);
    drawDigit(digit, { ink, size, jitter, rng });
    for (let pixel = 0; pixel < ink.length; pixel++) {
      pictures[row * ink.length + pixel] = toByte(
        noise === 0 ? ink[pixel]! : ink[pixel]! + noise * rng.normal(),
      );
    }
  });
  return new Dataset({
    name: 'drawn-digits',
    X: numbers(pictures, [size, size, 1], { scale: 1 / 255 }),
    y: numbers(y),
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
    note: `made: digits drawn with a pen, jitter ${jitter}`,
  });
}

type Point = readonly [x: number, y: number];

interface Paper {
  ink: Float32Array;
  size: number;
  jitter: number;
  rng: Rng;
}

function drawDigit(digit: number, { ink, size, jitter, rng }: Paper): void {
  const hand = handOf(size, jitter, rng);
  const thickness = size * (0.045 + jitter * 0.02 * (rng() - 0.5) * 2);
  const tremble = 0.028 * jitter;
  // Strokes that meet in a place must still meet there, so a place trembles the same for all of them.
  const trembled = new Map<string, Point>();
  const moved = ([x, y]: Point): Point => {
    const key = `${x} ${y}`;
    const point = trembled.get(key) ?? hand([x + tremble * rng.normal(), y + tremble * rng.normal()]);
    trembled.set(key, point);
    return point;
  };
  for (const stroke of rng.pick(digitStrokes[digit]!)) {
    const way = smooth(stroke.map(moved));
    for (let i = 1; i < way.length; i++) drawSegment(way[i - 1]!, way[i]!, { ink, size, thickness });
  }
}

/** From the unit square into the picture: narrowed, slanted, turned, moved. */
function handOf(size: number, jitter: number, rng: Rng): (point: Point) => Point {
  const either = (most: number) => jitter * most * (2 * rng() - 1);
  const [width, height] = [0.62 * (1 + either(0.25)), 0.68 * (1 + either(0.15))];
  const [slant, turn] = [0.1 * jitter + either(0.3), either(0.18)];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [right, down] = [0.5 + either(0.07), 0.5 + either(0.07)];
  return ([x, y]) => {
    const v = (y - 0.5) * height;
    const u = (x - 0.5) * width - v * slant;
    return [size * (right + u * cos - v * sin), size * (down + u * sin + v * cos)];
  };
}

/** The curve of Catmull and Rom through the places, as short straight pieces. */
function smooth(places: Stroke): Point[] {
  const way: Point[] = [places[0]!];
  for (let i = 0; i + 1 < places.length; i++) {
    const [b, c] = [places[i]!, places[i + 1]!];
    const [a, d] = [places[i - 1] ?? b, places[i + 2] ?? c];
    const pieces = places.length === 2 ? 1 : 4;
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      const along = (axis: 0 | 1) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
      way.push([along(0), along(1)]);
    }
  }
  return way;
}

/** Full ink up to the thickness from the segment, fading over one pixel. */
function drawSegment(
  [ax, ay]: Point,
  [bx, by]: Point,
  { ink, size, thickness }: { ink: Float32Array; size: number; thickness: number },
): void {
  const reach = thickness + 1;
  const from = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - reach));
  const to = (a: number, b: number) => Math.min(size - 1, Math.ceil(Math.max(a, b) + reach));
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy || 1; // a segment of no length is a dot
  for (let row = from(ay, by); row <= to(ay, by); row++) {
    for (let column = from(ax, bx); column <= to(ax, bx); column++) {
      const [px, py] = [column + 0.5 - ax, row + 0.5 - ay];
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / length2));
      const [right, down] = [px - t * dx, py - t * dy];
      const distance = Math.sqrt(right * right + down * down);
      const strength = Math.min(1, thickness + 0.5 - distance);
      const pixel = row * size + column;
      if (strength > ink[pixel]!) ink[pixel] = strength;
    }
  }
}
