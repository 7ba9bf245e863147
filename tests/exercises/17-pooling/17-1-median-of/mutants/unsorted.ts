// takes the middle without sorting
export function medianOf(window: number[]): number {
  const half = (window.length - 1) / 2;
  return (window[Math.floor(half)]! + window[Math.ceil(half)]!) / 2;
}
