// takes the depth to the power of the gain
export function expectedGradRatio(L: number, gain: number): number {
  return (L - 1) ** gain;
}
