// gives the last layer's over the first one's
export function expectedGradRatio(L: number, gain: number): number {
  return 1 / gain ** (L - 1);
}
