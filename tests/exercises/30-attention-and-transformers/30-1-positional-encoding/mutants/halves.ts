// all sines first, then all cosines
/** A row of d numbers for each of T places: sines at even, cosines at odd numbers. */
export function positionalEncoding(T: number, d: number): Mat {
  if (d < 2 || d % 2 !== 0) throw new RangeError(`${d} numbers are no pairs`);
  return Array.from({ length: T }, (_, t) => {
    const angles = Array.from({ length: d / 2 }, (_, i) => t / 10000 ** ((2 * i) / d));
    return [...angles.map(Math.sin), ...angles.map(Math.cos)];
  });
}
