// adds the lengths of the lists up
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  const length = g.reduce((sum, list) => sum + Math.hypot(...list), 0);
  const factor = length > max ? max / length : 1;
  return g.map((list) => list.map((one) => one * factor));
}
