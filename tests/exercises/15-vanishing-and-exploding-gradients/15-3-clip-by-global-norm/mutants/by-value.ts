// cuts each number by itself
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  return g.map((list) => list.map((one) => Math.max(-max, Math.min(max, one))));
}
