// counts the steps between the steps
export function memoryRetention(bf: number, T: number): number {
  return (1 / (1 + Math.exp(-bf))) ** (T - 1);
}
