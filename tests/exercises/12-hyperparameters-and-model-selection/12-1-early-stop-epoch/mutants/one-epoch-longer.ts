// waits one epoch more than patience says
export type Vec = number[];
export function earlyStopEpoch(val: Vec, patience: number): number {
  let best = 0;
  for (let at = 1; at < val.length; at++) {
    if (val[at] < val[best]) best = at;
    else if (at - best > patience) break;
  }
  return best + 1;
}
