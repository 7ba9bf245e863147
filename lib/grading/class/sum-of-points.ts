/** Points may be halves and tenths: 0.1 + 0.2 is 0.3. */
export const sum = (points: number[]): number =>
  Math.round(points.reduce((total, one) => total + one, 0) * 1e6) / 1e6;
