// counts rises against the epoch before, not against the best
export type Vec = number[];
export function earlyStopEpoch(val: Vec, patience: number): number {
  let best = 0;
  let waited = 0;
  for (let at = 1; at < val.length; at++) {
    if (val[at] < val[best]) best = at;
    waited = val[at] < val[at - 1] ? 0 : waited + 1;
    if (waited >= patience) break;
  }
  return best + 1;
}
