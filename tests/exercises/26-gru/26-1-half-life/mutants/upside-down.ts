// turns the quotient round
export function halfLife(z: number): number {
  if (z === 1) return Infinity;
  return Math.log(z) / Math.log(0.5);
}
