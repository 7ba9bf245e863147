// believes that a message can only fade
export function expectedGradRatio(L: number, gain: number): number {
  return Math.min(1, gain ** (L - 1));
}
