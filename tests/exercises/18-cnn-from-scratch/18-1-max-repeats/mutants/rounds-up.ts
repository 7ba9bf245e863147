// keeps incomplete pooling windows
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  for (let size = n; ; repeats++) {
    if (size < k) return repeats;
    size = Math.ceil((size - k + 1) / pool);
    if (repeats > 40) return repeats;
  }
}
