// takes the outputs for the inputs
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / fanOut);
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => a * (2 * rng() - 1)));
}
