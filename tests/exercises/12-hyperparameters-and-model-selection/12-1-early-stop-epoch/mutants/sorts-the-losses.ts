// sorts the list that it is given
export type Vec = number[];
export function earlyStopEpoch(val: Vec, patience: number): number {
  let best = 0;
  for (let at = 1; at < val.length; at++) {
    if (val[at] < val[best]) best = at;
    else if (at - best >= patience) break;
  }
  val.sort((a, b) => a - b);
  return best + 1;
}
