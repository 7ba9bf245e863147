export type Mat = number[][];
/** Random weights (fanIn, fanOut) with mean 0 and variance 2 / fanIn. */
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / fanIn); // between -a and a the variance is a^2 / 3
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => a * (2 * rng() - 1)));
}
