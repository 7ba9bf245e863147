// pushes the others into the matrix of i
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const W = p.i.W;
  W.forEach((row, k) => {
    row.push(...p.f.W[k], ...p.g.W[k], ...p.o.W[k]);
  });
  return { W, b: [...p.i.b, ...p.f.b, ...p.g.b, ...p.o.b] };
}
