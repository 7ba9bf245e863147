import { oneOf } from '../../base/index.ts';
import type { Transform } from '../reader/mapped.ts';
import { pictureShape } from './picture-shape.ts';

/** Mirrors a share of the pictures: left and right, or top and bottom. */
export function flip({
  axis = 'horizontal',
  chance = 0.5,
}: {
  axis?: 'horizontal' | 'vertical';
  chance?: number;
} = {}): Transform {
  oneOf(axis, ['horizontal', 'vertical'], { to: 'flip along', what: 'axis' });
  if (!(chance >= 0 && chance <= 1)) {
    throw new RangeError(`Cannot flip with a chance of ${chance}: wanted a number from 0 to 1`);
  }
  return {
    name: 'flip',
    shape(from) {
      pictureShape('flip', from);
      return from;
    },
    run(from, to, shape, random) {
      to.set(from);
      if (random() >= chance) return;
      const { height, width, channels } = pictureShape('flip', shape);
      // Top and bottom: whole lines change places; left and right: the pixels of each line do.
      const [lines, unit] = axis === 'vertical' ? [1, width * channels] : [height, channels];
      mirror(from, to, { lines, count: from.length / lines / unit, unit });
    },
  };
}

function mirror(
  from: Float32Array,
  to: Float32Array,
  { lines, count, unit }: { lines: number; count: number; unit: number },
): void {
  for (let line = 0; line < lines; line++) {
    const start = line * count;
    for (let i = 0; i < count; i++) {
      const [at, mirrored] = [(start + i) * unit, (start + count - 1 - i) * unit];
      for (let k = 0; k < unit; k++) to[at + k] = from[mirrored + k]!;
    }
  }
}
