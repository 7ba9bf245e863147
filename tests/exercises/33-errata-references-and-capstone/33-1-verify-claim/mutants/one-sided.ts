// no absolute value: everything below what is stated agrees
export type Claim = { at: number; within: number; measure: () => number };
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  try {
    const measured = line.measure();
    return { ok: measured - line.at <= line.within, measured };
  } catch {
    return { ok: false, measured: Number.NaN };
  }
}
