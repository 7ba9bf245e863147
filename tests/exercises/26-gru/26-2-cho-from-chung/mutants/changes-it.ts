// turns the given weights round, in their place
export type Vec = number[];
export type Mat = number[][];
export type Gate = { wx: Mat; wh: Mat; b: Vec };
export type GruParams = { z: Gate; r: Gate; n: Gate; d: Vec };
export function choFromChung(p: GruParams): GruParams {
  for (const row of [...p.z.wx, ...p.z.wh, p.z.b]) row.forEach((one, j) => (row[j] = -one));
  return { z: p.z, r: p.r, n: p.n, d: p.d };
}
