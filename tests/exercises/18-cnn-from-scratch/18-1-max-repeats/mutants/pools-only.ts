// forgets that the convolution takes something, too
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  let size = n;
  while (size >= k && Math.floor(size / pool) >= 1 && repeats < 60) {
    size = Math.floor(size / pool);
    repeats++;
  }
  return repeats;
}
