// draws one row and repeats it
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / fanIn);
  const row = Array.from({ length: fanOut }, () => a * (2 * rng() - 1));
  return Array.from({ length: fanIn }, () => [...row]);
}
