// raises what is lost at each step, not what is kept
export function memoryRetention(bf: number, T: number): number {
  return (1 - 1 / (1 + Math.exp(-bf))) ** T;
}
