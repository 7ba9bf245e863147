// writes the answer into the gradients that it was given
export type F32 = Float32Array;
export function clipByGlobalNorm(g: F32[], max: number): F32[] {
  const length = Math.sqrt(g.reduce((sum, list) => list.reduce((part, one) => part + one * one, sum), 0));
  if (length > max) for (const list of g) for (let i = 0; i < list.length; i++) list[i] *= max / length;
  return g;
}
