// sorts the list that it was given
export function medianOf(window: number[]): number {
  const sorted = window.sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
