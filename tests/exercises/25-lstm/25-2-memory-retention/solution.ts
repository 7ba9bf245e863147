/** What is left of a cell after T steps with the forget bias bf. */
export function memoryRetention(bf: number, T: number): number {
  return (1 / (1 + Math.exp(-bf))) ** T;
}
