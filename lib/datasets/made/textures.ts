import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { type Field, textureFields } from './texture-fields.ts';
import { toByte } from './to-byte.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface TexturesOptions {
  n?: number;
  /** Of the square pictures, in pixels; 32 and 16 are what the lessons use. */
  size?: number;
  noise?: number;
  rng?: Rng;
}

const classes = Object.keys(textureFields);

/**
 * Coloured patterns in ten classes. Where light and dark fall is chance, so one pixel says nothing of the pattern:
 * a linear model lives on the colour of the ground, which leans to a hue of its class; a convolution sees the rest.
 * Taught by 2,000 in 32 x 32, softmax regression names a third of new ones, two small convolutions five in six.
 * X: (size, size, 3); y: the class.
 */
export function textures({
  n = 1000,
  size = 32,
  noise = 0.08,
  rng = seeded(0).fork('textures'),
}: TexturesOptions = {}): Dataset {
  wantWhole('textures', { n });
  wantWhole('textures', { size }, 8);
  wantAmount('textures', { noise });
  const y = balancedLabels(n, classes.length, rng);
  const pictures = new Uint8Array(n * size * size * 3);
  y.forEach((label, row) => {
    const colourAt = scene(label, rng);
    for (let pixel = 0, at = row * size * size * 3; pixel < size * size; pixel++) {
      const seen = average(colourAt, pixel % size, Math.floor(pixel / size), size);
      for (const brightness of seen) pictures[at++] = toByte(brightness + noise * rng.normal());
    }
  });
  return new Dataset({
    name: 'textures',
    X: numbers(pictures, [size, size, 3], { scale: 1 / 255 }),
    y: numbers(y),
    classes,
    note: `made: patterns in ten classes, noise ${noise}`,
  });
}

type Colour = readonly [number, number, number];

/** The mean colour of a pixel. Small pictures look at more places in it, or fine patterns turn into others. */
function average(
  colourAt: (x: number, y: number) => Colour,
  column: number,
  row: number,
  size: number,
): Colour {
  const across = Math.ceil(32 / size);
  const step = 32 / size;
  let sum: Colour = [0, 0, 0];
  for (let place = 0; place < across * across; place++) {
    const [right, down] = [((place % across) + 0.5) / across, (Math.floor(place / across) + 0.5) / across];
    const seen = colourAt((column + right) * step, (row + down) * step);
    const before = sum;
    sum = colour((i) => before[i] + seen[i]);
  }
  return colour((i) => sum[i] / (across * across));
}

/** The colour at each place: the pattern on its ground, uneven light, and something round in front of it. */
function scene(label: number, rng: Rng): (x: number, y: number) => Colour {
  const field: Field = textureFields[classes[label]!]!(rng);
  const ground = groundOf(label, rng);
  const contrast = colour(() => (0.1 + 0.25 * rng()) * (rng() < 0.5 ? -1 : 1));
  const [lightX, lightY] = [0.3 * (rng() - 0.5), 0.3 * (rng() - 0.5)];
  const [x0, y0, radius] = [32 * rng(), 32 * rng(), 4 + 5 * rng()];
  const front = colour(() => rng());
  return (x, y) => {
    const light = lightX * (x / 16 - 1) + lightY * (y / 16 - 1);
    const covered = (x - x0) * (x - x0) + (y - y0) * (y - y0) < radius * radius;
    const bright = covered ? 0 : field(x, y);
    return colour((i) => (covered ? front[i]! : ground[i]! + contrast[i]! * bright) + light);
  };
}

/** A hue near that of the class; the scatter is wide enough that neighbours are often mistaken. */
function groundOf(label: number, rng: Rng): Colour {
  const hue = 2 * Math.PI * (label / classes.length) + 0.6 * rng.normal();
  const strength = 0.1 + 0.16 * rng();
  const brightness = 0.5 + 0.1 * rng.normal();
  return colour((i) => brightness + strength * Math.cos(hue - (2 * Math.PI * i) / 3));
}

const colour = (channel: (i: 0 | 1 | 2) => number): Colour => [channel(0), channel(1), channel(2)];
