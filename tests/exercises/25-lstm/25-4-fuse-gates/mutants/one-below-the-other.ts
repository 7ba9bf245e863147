// puts the matrices one below the other
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  return { W: four.flatMap((gate) => gate.W), b: four.flatMap((gate) => gate.b) };
}
