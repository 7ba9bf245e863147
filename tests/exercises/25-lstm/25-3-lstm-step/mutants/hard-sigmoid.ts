// cuts a straight line off, as the layer of tensorflow.js does by default
export type Vec = number[];
export type Mat = number[][];
export type LstmParams = Record<'i' | 'f' | 'g' | 'o', { W: Mat; b: Vec }>;
export type Gates = Record<'i' | 'f' | 'g' | 'o', Vec>;
export type Stepped = { h: Vec; c: Vec; gates: Gates };
export function lstmStep(x: Vec, h: Vec, c: Vec, p: LstmParams): Stepped {
  const v = [...x, ...h]; // what all of them look at
  const z = ({ W, b }: { W: Mat; b: Vec }): Vec =>
    b.map((bj, j) => v.reduce((sum, vk, k) => sum + vk * W[k][j], bj));
  const sigmoid = (values: Vec): Vec => values.map((one) => Math.min(1, Math.max(0, 0.2 * one + 0.5)));
  const [i, f, g, o] = [sigmoid(z(p.i)), sigmoid(z(p.f)), z(p.g).map(Math.tanh), sigmoid(z(p.o))];
  const cNew = c.map((cj, j) => f[j] * cj + i[j] * g[j]);
  return { h: cNew.map((cj, j) => o[j] * Math.tanh(cj)), c: cNew, gates: { i, f, g, o } };
}
