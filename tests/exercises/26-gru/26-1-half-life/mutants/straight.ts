// thinks that each step loses as much as the first
export function halfLife(z: number): number {
  if (z === 1) return Infinity;
  return 0.5 / (1 - z);
}
