// gives a row for each output
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / fanIn);
  return Array.from({ length: fanOut }, () => Array.from({ length: fanIn }, () => a * (2 * rng() - 1)));
}
