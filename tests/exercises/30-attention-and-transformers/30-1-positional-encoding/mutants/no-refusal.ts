// accepts an odd number of numbers
/** A row of d numbers for each of T places: sines at even, cosines at odd numbers. */
export function positionalEncoding(T: number, d: number): Mat {
  return Array.from({ length: T }, (_, t) =>
    Array.from({ length: d }, (_, j) => {
      const angle = t / 10000 ** ((j - (j % 2)) / d);
      return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
