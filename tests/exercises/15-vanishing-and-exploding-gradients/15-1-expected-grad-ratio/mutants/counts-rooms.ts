// counts the rooms, not the doors between them
export function expectedGradRatio(L: number, gain: number): number {
  return gain ** L;
}
