// stretches short gradients, too
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  const length = Math.sqrt(g.reduce((sum, list) => list.reduce((part, one) => part + one * one, sum), 0));
  return g.map((list) => list.map((one) => (one * max) / length));
}
