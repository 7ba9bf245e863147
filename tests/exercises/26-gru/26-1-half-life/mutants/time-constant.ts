// asks when 1/e is left, not when a half is
export function halfLife(z: number): number {
  if (z === 1) return Infinity;
  return -1 / Math.log(z);
}
