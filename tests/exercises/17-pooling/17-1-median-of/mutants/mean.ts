// the mean
export function medianOf(window: number[]): number {
  return window.reduce((sum, v) => sum + v, 0) / window.length;
}
