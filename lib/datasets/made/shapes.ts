import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { toByte } from './to-byte.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface ShapesOptions {
  n?: number;
  /** Of the square pictures, in pixels. */
  size?: number;
  /** How many shapes a picture shows, 4 at most; their boxes do not overlap. */
  objects?: number;
  noise?: number;
  rng?: Rng;
}

const kinds = ['circle', 'square', 'triangle'] as const;

// More shapes are smaller, so that there is room for all.
const shrink = [1, 0.81, 0.72, 0.66];

interface Placed {
  kind: number;
  x: number;
  y: number;
  /** No pixel of the shape is farther from its middle. */
  reach: number;
  turn: number;
}

/**
 * Pictures of circles, squares and triangles, in any size, place, turn and colour.
 * X: (size, size, 3); y: the kind of the first shape; extra.kinds: of each (objects);
 * extra.boxes: left, top, right, bottom of each in pixels, the last two exclusive (objects, 4);
 * extra.masks: for each pixel 0, or 1 + the kind of the shape there (size, size).
 */
export function shapes({
  n = 500,
  size = 32,
  objects = 1,
  noise = 0.05,
  rng = seeded(0).fork('shapes'),
}: ShapesOptions = {}): Dataset {
  wantWhole('shapes', { n, objects });
  wantWhole('shapes', { size }, 16);
  if (objects > shrink.length)
    throw new RangeError(`Cannot make shapes with objects = ${objects}: wanted ${shrink.length} at most`);
  wantAmount('shapes', { noise });
  const y = balancedLabels(n, kinds.length, rng);
  const pictures = new Uint8Array(n * size * size * 3);
  const kindsOf = new Int32Array(n * objects);
  const boxes = new Float32Array(n * objects * 4);
  const masks = new Uint8Array(n * size * size);
  for (let row = 0; row < n; row++) {
    const placed = place(y[row]!, objects, size, rng);
    const mask = masks.subarray(row * size * size, (row + 1) * size * size);
    const owner = new Uint8Array(size * size); // 0, or 1 + the place of the shape among those of the picture
    placed.forEach((shape, i) => {
      const at = row * objects + i;
      kindsOf[at] = shape.kind;
      boxes.set(fill(shape, { owner, mask, size, mark: i + 1 }), at * 4);
    });
    const colours = distinctColours(objects + 1, rng);
    const start = row * size * size * 3;
    owner.forEach((whose, pixel) => {
      for (let channel = 0; channel < 3; channel++) {
        const brightness = colours[whose]![channel]! + noise * rng.normal();
        pictures[start + pixel * 3 + channel] = toByte(brightness);
      }
    });
  }
  return new Dataset({
    name: 'shapes',
    X: numbers(pictures, [size, size, 3], { scale: 1 / 255 }),
    y: numbers(y),
    extra: {
      kinds: numbers(kindsOf, [objects]),
      boxes: numbers(boxes, [objects, 4]),
      masks: numbers(masks, [size, size]),
    },
    classes: kinds,
    note: `made: ${objects} of three kinds of shapes a picture, noise ${noise}`,
  });
}

/** Shapes whose boxes are apart, all inside the picture. */
function place(first: number, objects: number, size: number, rng: Rng): Placed[] {
  for (;;) {
    const placed: Placed[] = [];
    for (let i = 0; i < objects; i++) {
      const reach = size * (0.17 + 0.17 * rng()) * shrink[objects - 1]!;
      const [x, y] = [reach + (size - 2 * reach) * rng(), reach + (size - 2 * reach) * rng()];
      placed.push({ kind: i === 0 ? first : rng.int(kinds.length), x, y, reach, turn: 2 * Math.PI * rng() });
    }
    if (placed.every((a, i) => placed.slice(0, i).every((b) => apart(a, b)))) return placed;
  }
}

// One pixel more than the reaches, since a box ends where its last pixel does.
const apart = (a: Placed, b: Placed) =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) > a.reach + b.reach + 1;

/** Marks the pixels whose middle lies inside the shape; returns the box around them. */
function fill(
  shape: Placed,
  { owner, mask, size, mark }: { owner: Uint8Array; mask: Uint8Array; size: number; mark: number },
): [left: number, top: number, right: number, bottom: number] {
  let [left, top, right, bottom] = [size, size, 0, 0];
  const inside = insideOf(shape);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!inside(x + 0.5, y + 0.5)) continue;
      owner[y * size + x] = mark;
      mask[y * size + x] = shape.kind + 1;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return [left, top, right, bottom];
}

function insideOf({ kind, x, y, reach, turn }: Placed): (px: number, py: number) => boolean {
  // A circle of 0.8 of the reach is as large as the square.
  if (kinds[kind] === 'circle') return (px, py) => distance(px - x, py - y) <= 0.8 * reach;
  const corners = kinds[kind] === 'square' ? 4 : 3;
  const edge = reach * Math.cos(Math.PI / corners); // from the middle to an edge
  const normals = Array.from({ length: corners }, (_, i) => turn + (2 * Math.PI * i) / corners);
  return (px, py) =>
    normals.every((angle) => (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle) <= edge);
}

// Unlike Math.hypot, a square root is the same to the last bit everywhere.
const distance = (right: number, down: number) => Math.sqrt(right * right + down * down);

/** Colours that differ by a third in some channel, so that a shape is seen before its ground and beside others. */
function distinctColours(count: number, rng: Rng): number[][] {
  const colours: number[][] = [];
  while (colours.length < count) {
    const colour = [rng(), rng(), rng()];
    if (colours.every((other) => other.some((value, i) => Math.abs(value - colour[i]!) > 1 / 3))) {
      colours.push(colour);
    }
  }
  return colours;
}
