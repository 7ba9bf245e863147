// loses one window: n - k instead of n - k + 1
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  for (let size = n; ; repeats++) {
    size = Math.floor((size - k) / pool);
    if (size < 1) return repeats;
  }
}
