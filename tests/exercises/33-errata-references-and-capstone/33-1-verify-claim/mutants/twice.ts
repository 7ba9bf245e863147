// measures twice: once to compare, once to tell
export type Claim = { at: number; within: number; measure: () => number };
export function verifyClaim(line: Claim): { ok: boolean; measured: number } {
  try {
    return { ok: Math.abs(line.measure() - line.at) <= line.within, measured: line.measure() };
  } catch {
    return { ok: false, measured: Number.NaN };
  }
}
