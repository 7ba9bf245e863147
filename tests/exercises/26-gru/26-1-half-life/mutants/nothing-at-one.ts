// gives minus infinity for a lever that keeps all
export function halfLife(z: number): number {
  return Math.log(0.5) / Math.log(z);
}
