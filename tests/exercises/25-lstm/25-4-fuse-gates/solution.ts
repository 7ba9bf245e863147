export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
/** The weights of the four side by side, i, f, g, o: one product gives all. */
export function fuseGates(p: LstmParams): { W: Mat; b: Vec } {
  const four = [p.i, p.f, p.g, p.o];
  const W = p.i.W.map((_, k) => four.flatMap((gate) => gate.W[k])); // (n + u, 4u)
  return { W, b: four.flatMap((gate) => gate.b) };
}
