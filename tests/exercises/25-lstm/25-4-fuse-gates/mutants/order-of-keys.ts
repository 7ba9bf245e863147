// takes the order in which p lists them
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = Object.values(p);
  const W = p.i.W.map((_, k) => four.flatMap((gate) => gate.W[k])); // (n + u, 4u)
  return { W, b: four.flatMap((gate) => gate.b) };
}
