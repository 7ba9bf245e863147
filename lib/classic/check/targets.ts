import { refuseOtherLength } from './length.ts';

/** The numbers that a regression learns to predict, checked. */
export function targetsOf(y: ArrayLike<number>, count: number, doing: string): Float64Array {
  refuseOtherLength(y, count, doing);
  return Float64Array.from({ length: count }, (_, i) => {
    const value = y[i]!;
    if (Number.isFinite(value)) return value;
    throw new RangeError(`Cannot ${doing}: y[${i}] is ${value}; wanted a finite number`);
  });
}
