// draws from Math.random
export type Mat = number[][];
export function heInit(fanIn: number, fanOut: number, rng: () => number): Mat {
  const a = Math.sqrt(6 / fanIn);
  rng();
  return Array.from({ length: fanIn }, () =>
    Array.from({ length: fanOut }, () => a * (2 * Math.random() - 1)),
  );
}
