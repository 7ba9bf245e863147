import type { Transform } from '../reader/mapped.ts';
import { cut, pictureShape } from './picture-shape.ts';

export interface CropOptions {
  height: number;
  width: number;
  /** Pixels of `fill` around the picture before it is cut. */
  margin?: number | undefined;
  fill?: number | undefined;
  /** 'centre' for pictures to test on. */
  place?: 'random' | 'centre' | undefined;
}

/** Cuts a part of that size out of each picture. */
export function crop({ height, width, margin = 0, fill = 0, place = 'random' }: CropOptions): Transform {
  const size = { height, width };
  return {
    name: 'crop',
    shape(from) {
      const of = pictureShape('crop', from);
      for (const side of ['height', 'width'] as const) {
        const most = of[side] + 2 * margin;
        if (Number.isInteger(size[side]) && size[side] >= 1 && size[side] <= most) continue;
        throw new RangeError(
          `Cannot crop to a ${side} of ${size[side]}: wanted a whole number from 1 to ${most}, which pictures have with their margin`,
        );
      }
      return [height, width, ...from.slice(2)];
    },
    run(from, to, shape, random) {
      const of = pictureShape('crop', shape);
      const free = [of.height + 2 * margin - height, of.width + 2 * margin - width] as const;
      const [top, left] = free.map((room) => (place === 'random' ? random.int(room + 1) : room >> 1));
      cut(from, to, { of, size, top: top! - margin, left: left! - margin, fill });
    },
  };
}
