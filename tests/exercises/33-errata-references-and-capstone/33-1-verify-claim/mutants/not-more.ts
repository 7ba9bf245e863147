// asks whether it is not farther away, and NaN is never farther
export type Claim = { at: number; within: number; measure: () => number };
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  try {
    const measured = line.measure();
    return { ok: !(Math.abs(measured - line.at) > line.within), measured };
  } catch {
    return { ok: false, measured: Number.NaN };
  }
}
