// of an even count only the upper of the two in the middle
export function medianOf(window: number[]): number {
  const sorted = window.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
