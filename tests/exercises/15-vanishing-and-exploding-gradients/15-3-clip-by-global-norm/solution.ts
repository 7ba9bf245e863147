export type F32 = Float32Array;
/** All gradients, shortened by one factor where together they are longer than max. */
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  const length = Math.sqrt(g.reduce((sum, list) => list.reduce((part, one) => part + one * one, sum), 0));
  const factor = length > max ? max / length : 1;
  return g.map((list) => list.map((one) => one * factor));
}
