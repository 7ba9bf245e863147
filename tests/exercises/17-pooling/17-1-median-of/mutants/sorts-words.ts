// sorts numbers as words, so that 10 comes before 9
export function medianOf(window: number[]): number {
  const sorted = window.toSorted();
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
