// forgets the 2 of 2i, so hands turn too fast
/** A row of d numbers for each of T places: sines at even, cosines at odd numbers. */
export function positionalEncoding(T: number, d: number): Mat {
  if (d < 2 || d % 2 !== 0) throw new RangeError(`${d} numbers are no pairs`);
  return Array.from({ length: T }, (_, t) =>
    Array.from({ length: d }, (_, j) => {
      const angle = t / 10000 ** (Math.floor(j / 2) / d);
      return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
