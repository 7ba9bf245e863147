// does not move the draws to both sides of 0
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = 2 * Math.sqrt(6 / fanIn);
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => a * rng()));
}
