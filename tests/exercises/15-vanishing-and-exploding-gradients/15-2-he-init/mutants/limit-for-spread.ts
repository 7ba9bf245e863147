// takes the spread that is wanted for the limit of an even distribution
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(2 / fanIn);
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => a * (2 * rng() - 1)));
}
