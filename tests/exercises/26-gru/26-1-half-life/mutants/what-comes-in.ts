// takes z for the share that comes in
export function halfLife(z: number): number {
  if (z === 0) return Infinity;
  return Math.log(0.5) / Math.log(1 - z);
}
