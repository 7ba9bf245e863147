// knows the example only: a window of 3 and pooling by 2
export function maxRepeats(n: number, k: number, pool: number): number {
  let repeats = 0;
  for (let size = n; ; repeats++) {
    size = Math.floor((size - 2) / 2);
    if (size < 1) return repeats;
  }
}
