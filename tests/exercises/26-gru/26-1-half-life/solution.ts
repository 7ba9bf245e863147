/** How many steps it takes until half is left, when each step keeps the share z. */
export function halfLife(z: number): number {
  if (z === 1) return Infinity;
  return Math.log(0.5) / Math.log(z);
}
