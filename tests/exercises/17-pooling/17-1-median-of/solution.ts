/** The number in the middle of the sorted ones, or the mean of the two there. */
export function medianOf(window: number[]): number {
  const sorted = window.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
