// forgets the root of the sum of squares
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  const length = g.reduce((sum, list) => list.reduce((part, one) => part + one * one, sum), 0);
  const factor = length > max ? max / length : 1;
  return g.map((list) => list.map((one) => one * factor));
}
