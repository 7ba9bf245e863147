// takes the bias for the gate
export function memoryRetention(bf: number, T: number): number {
  return bf ** T;
}
