// rounds up to whole steps
export function halfLife(z: number): number {
  if (z === 1) return Infinity;
  return Math.ceil(Math.log(0.5) / Math.log(z));
}
