// negates the bias alone
export type Vec = number[];
export type Mat = number[][];
export type Gate = { wx: Mat; wh: Mat; b: Vec };
export type GruParams = { z: Gate; r: Gate; n: Gate; d: Vec };
export function choFromChung(p: GruParams): GruParams {
  const copy = ({ wx, wh, b }: Gate): Gate => ({
    wx: wx.map((row) => [...row]),
    wh: wh.map((row) => [...row]),
    b: [...b],
  });
  const { b, ...rest } = copy(p.z);
  return { z: { ...rest, b: b.map((one) => -one) }, r: copy(p.r), n: copy(p.n), d: [...p.d] };
}
