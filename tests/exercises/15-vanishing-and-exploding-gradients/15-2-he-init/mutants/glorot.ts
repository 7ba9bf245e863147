// is Glorot's, without the 2 for the half that a ReLU drops
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / (fanIn + fanOut));
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => a * (2 * rng() - 1)));
}
