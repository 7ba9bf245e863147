// counts a repeat in which only the convolution fits
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  let size = n;
  while (size >= k) {
    size = Math.floor((size - k + 1) / pool);
    repeats++;
  }
  return repeats;
}
