// leaves the rows of the state out
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  const inputs = p.i.W.length - p.i.b.length;
  const W = p.i.W.slice(0, inputs).map((_, k) => four.flatMap((gate) => gate.W[k]));
  return { W, b: four.flatMap((gate) => gate.b) };
}
