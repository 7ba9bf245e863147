// adds the four up
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  const sum = (values: Vec): number => values.reduce((all, one) => all + one, 0);
  const W = p.i.W.map((row, k) => row.map((_, j) => sum(four.map((gate) => gate.W[k][j]))));
  return { W, b: p.i.b.map((_, j) => sum(four.map((gate) => gate.b[j]))) };
}
