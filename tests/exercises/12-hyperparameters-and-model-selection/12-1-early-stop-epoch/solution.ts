export type Vec = number[];

/** The epoch, counted from 1, with the lowest loss before `patience` epochs in a row were no better. */
export function earlyStopEpoch(val: Vec, patience: number): number {
  let best = 0;
  for (let at = 1; at < val.length; at++) {
    if (val[at] < val[best]) best = at;
    else if (at - best >= patience) break;
  }
  return best + 1;
}
