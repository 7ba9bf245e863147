// takes the same amount away at each step
export function memoryRetention(bf: number, T: number): number {
  return Math.max(0, 1 - T * (1 - 1 / (1 + Math.exp(-bf))));
}
