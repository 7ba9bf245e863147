// leaves the weights of the input as they are
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
  const negative = (rows: Mat): Mat => rows.map((row) => row.map((one) => -one));
  const { wx, wh, b } = p.z;
  const z = { wx: wx.map((row) => [...row]), wh: negative(wh), b: negative([b])[0] };
  return { z, r: copy(p.r), n: copy(p.n), d: [...p.d] };
}
