// takes the weights from 1, as one does with the gate
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
  const negative = (rows: Mat): Mat => rows.map((row) => row.map((one) => 1 - one));
  const { wx, wh, b } = p.z;
  const z = { wx: negative(wx), wh: negative(wh), b: negative([b])[0] };
  return { z, r: copy(p.r), n: copy(p.n), d: [...p.d] };
}
