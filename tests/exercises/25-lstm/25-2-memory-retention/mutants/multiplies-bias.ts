// multiplies the bias with the steps instead of the gates with each other
export function memoryRetention(bf: number, T: number): number {
  return 1 / (1 + Math.exp(-bf * T));
}
