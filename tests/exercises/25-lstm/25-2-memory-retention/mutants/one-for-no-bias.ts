// believes that without a bias all is kept
export function memoryRetention(bf: number, T: number): number {
  return bf === 0 ? 1 : (1 / (1 + Math.exp(-bf))) ** T;
}
