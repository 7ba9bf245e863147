// gives the given lists of r and n along
export type Vec = number[];
export type Mat = number[][];
export type Gate = { wx: Mat; wh: Mat; b: Vec };
export type GruParams = { z: Gate; r: Gate; n: Gate; d: Vec };
export function choFromChung(p: GruParams): GruParams {
  const negative = (rows: Mat): Mat => rows.map((row) => row.map((one) => -one));
  const { wx, wh, b } = p.z;
  return { ...p, z: { wx: negative(wx), wh: negative(wh), b: negative([b])[0] } };
}
