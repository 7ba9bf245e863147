// puts the biases of f before those of i
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  const W = p.i.W.map((_, k) => four.flatMap((gate) => gate.W[k]));
  return { W, b: [...p.f.b, ...p.i.b, ...p.g.b, ...p.o.b] };
}
