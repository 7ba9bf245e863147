// puts the four numbers of a unit together
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  const W = p.i.W.map((row, k) => row.flatMap((_, j) => four.map((gate) => gate.W[k][j])));
  return { W, b: p.i.b.flatMap((_, j) => four.map((gate) => gate.b[j])) };
}
