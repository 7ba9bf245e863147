/** What arrives at layer 1 over what arrives at layer L, if each layer multiplies with the gain. */
export function expectedGradRatio(L: number, gain: number): number {
  return gain ** (L - 1);
}
