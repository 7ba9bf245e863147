// gives the cosine a hand of its own, with j in the place of 2i
/** A row of d numbers for each of T places: sines at even, cosines at odd numbers. */
export function positionalEncoding(T: number, d: number): Mat {
  if (d < 2 || d % 2 !== 0) throw new RangeError(`${d} numbers are no pairs`);
  return Array.from({ length: T }, (_, t) =>
    Array.from({ length: d }, (_, j) => {
      const angle = t / 10000 ** (j / d);
      return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
