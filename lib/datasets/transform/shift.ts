import type { Transform } from '../reader/mapped.ts';
import { cut, pictureShape } from './picture-shape.ts';

/** Moves each picture by up to `by` pixels each way; what comes in at the edge is `fill`. */
export function shift({ by = 2, fill = 0 }: { by?: number; fill?: number } = {}): Transform {
  if (!Number.isInteger(by) || by < 0) {
    throw new RangeError(`Cannot shift by ${by} pixels: wanted a whole number from 0`);
  }
  return {
    name: 'shift',
    shape(from) {
      pictureShape('shift', from);
      return from;
    },
    run(from, to, shape, random) {
      const of = pictureShape('shift', shape);
      const [down, right] = [random.int(2 * by + 1) - by, random.int(2 * by + 1) - by];
      cut(from, to, { of, size: of, top: -down, left: -right, fill });
    },
  };
}
