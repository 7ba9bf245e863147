// takes within as a share of what is stated
export type Claim = { at: number; within: number; measure: () => number };
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  try {
    const measured = line.measure();
    return { ok: Math.abs(measured - line.at) <= line.within * Math.abs(line.at), measured };
  } catch {
    return { ok: false, measured: Number.NaN };
  }
}
