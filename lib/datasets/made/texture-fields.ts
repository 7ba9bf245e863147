import type { Rng } from '../../base/index.ts';

/** The brightness of a pattern, from -1 to 1, at a place in pixels of a picture 32 wide. */
export type Field = (x: number, y: number) => number;

/** For each class a maker of fields, each with its own period, phase and slant. */
export const textureFields: Readonly<Record<string, (rng: Rng) => Field>> = {
  'level stripes': (rng) => slanted(rng, (_, v) => wave(v)),
  'upright stripes': (rng) => slanted(rng, (u) => wave(u)),
  'rising stripes': (rng) => slanted(rng, (u, v) => wave((u + v) * Math.SQRT1_2)),
  'falling stripes': (rng) => slanted(rng, (u, v) => wave((u - v) * Math.SQRT1_2)),
  checks: (rng) => slanted(rng, (u, v) => sharp(wave(u / 1.4) * wave(v / 1.4))),
  dots: (rng) => slanted(rng, (u, v) => sharp(Math.max(0, wave(u) + wave(v)) - 0.8)),
  nets: (rng) => slanted(rng, (u, v) => sharp(Math.max(wave(u), wave(v)) - 0.7)),
  rings: (rng) => {
    const [x0, y0] = [32 * rng(), 32 * rng()];
    const [period, phase] = [periodOf(rng), rng()];
    return (x, y) => wave(Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0)) / period + phase);
  },
  ripples: (rng) => {
    const bend = rng();
    return slanted(rng, (u, v) => wave(v + 0.45 * wave(u / 1.6 + bend)));
  },
  clouds,
};

const wave = (turns: number) => Math.sin(2 * Math.PI * turns);
const sharp = (value: number) => Math.max(-1, Math.min(1, 3 * value));

// Five pixels and more can still be seen when the picture is halved.
const periodOf = (rng: Rng) => 5 + 5 * rng();

/** A pattern of period 1, stretched, moved and turned by up to an eighth of a right angle. */
function slanted(rng: Rng, pattern: Field): Field {
  const slant = ((rng() - 0.5) * Math.PI) / 8;
  const [cos, sin] = [Math.cos(slant) / periodOf(rng), Math.sin(slant) / periodOf(rng)];
  const [u0, v0] = [rng(), rng()];
  return (x, y) => pattern(x * cos + y * sin + u0, y * cos - x * sin + v0);
}

/** Random brightness at the corners of squares, smooth between them. */
function clouds(rng: Rng): Field {
  const cell = periodOf(rng) * 0.8;
  const across = Math.ceil(32 / cell) + 2;
  const corners = Float32Array.from({ length: across * across }, () => 2.4 * rng() - 1.2);
  const smooth = (t: number) => t * t * (3 - 2 * t);
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [right, down] = [smooth(x / cell - column), smooth(y / cell - row)];
    const at = row * across + column;
    const above = corners[at]! * (1 - right) + corners[at + 1]! * right;
    const below = corners[at + across]! * (1 - right) + corners[at + across + 1]! * right;
    return above * (1 - down) + below * down;
  };
}
