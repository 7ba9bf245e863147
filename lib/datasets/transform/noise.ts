import type { Transform } from '../reader/mapped.ts';

/** Adds a number of its own, from the normal distribution, to each number. */
export function noise({ sd = 0.1 }: { sd?: number } = {}): Transform {
  if (!(sd >= 0 && Number.isFinite(sd))) {
    throw new RangeError(`Cannot add noise of standard deviation ${sd}: wanted a number from 0`);
  }
  return {
    name: 'noise',
    shape: (from) => from,
    run(from, to, _, random) {
      for (let i = 0; i < from.length; i++) to[i] = from[i]! + random.normal(0, sd);
    },
  };
}
