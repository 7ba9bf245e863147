export type Claim = { at: number; within: number; measure: () => number };
/** Whether a measurement agrees with what is stated, and what it gave. */
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  try {
    const measured = line.measure();
    return { ok: Math.abs(measured - line.at) <= line.within, measured };
  } catch {
    return { ok: false, measured: Number.NaN };
  }
}
