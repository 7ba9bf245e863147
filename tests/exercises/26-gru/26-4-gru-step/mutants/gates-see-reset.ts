// resets what the update gate sees, too
export type Vec = number[];
export type Mat = number[][];
export type Gate = { wx: Mat; wh: Mat; b: Vec };
export type GruParams = { z: Gate; r: Gate; n: Gate; d: Vec };
export type GruOptions = { resetAfter: boolean };
export function gruStep(x: Vec, h: Vec, p: GruParams, opts: GruOptions): Vec {
  const times = (v: Vec, W: Mat): Vec =>
    W[0].map((_, j) => v.reduce((sum, one, k) => sum + one * W[k][j], 0));
  const plus = (a: Vec, c: Vec): Vec => a.map((one, j) => one + c[j]);
  const by = (a: Vec, c: Vec): Vec => a.map((one, j) => one * c[j]);
  const gate = ({ wx, wh, b }: Gate): Vec =>
    plus(plus(times(x, wx), times(h, wh)), b).map((one) => 1 / (1 + Math.exp(-one)));
  const r = gate(p.r);
  const z = plus(plus(times(x, p.z.wx), times(by(r, h), p.z.wh)), p.z.b).map(
    (one) => 1 / (1 + Math.exp(-one)),
  );
  const seen = opts.resetAfter ? by(r, plus(times(h, p.n.wh), p.d)) : times(by(r, h), p.n.wh);
  const n = plus(plus(times(x, p.n.wx), seen), p.n.b).map(Math.tanh);
  return h.map((one, j) => z[j] * one + (1 - z[j]) * n[j]);
}
