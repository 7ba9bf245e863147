/** How often a picture of n × n can be convolved (k, valid) and then pooled (pool). */
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  for (let size = n; ; repeats++) {
    size = Math.floor((size - k + 1) / pool);
    if (size < 1) return repeats;
  }
}
