// what measure throws is thrown on
export type Claim = { at: number; within: number; measure: () => number };
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  const measured = line.measure();
  return { ok: Math.abs(measured - line.at) <= line.within, measured };
}
