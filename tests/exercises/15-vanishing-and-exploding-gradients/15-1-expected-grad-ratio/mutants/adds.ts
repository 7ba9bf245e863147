// takes the loss of each layer once for all, as if losses added up
export function expectedGradRatio(L: number, gain: number): number {
  return gain * (L - 1);
}
