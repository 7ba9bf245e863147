// squashes with tanh
export function memoryRetention(bf: number, T: number): number {
  return Math.tanh(bf) ** T;
}
