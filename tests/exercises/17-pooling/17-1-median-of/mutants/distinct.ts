// counts equal numbers once
export function medianOf(window: number[]): number {
  const sorted = [...new Set(window)].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
