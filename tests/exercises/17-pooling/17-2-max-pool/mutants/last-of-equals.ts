// of equal numbers the last wins
export type Pooled = { y: number[]; argmax: number[] };
export function maxPool2d(x: number[], h: number, w: number, k: number, s: number): Pooled {
  const pooled: Pooled = { y: [], argmax: [] };
  for (let r = 0; r + k <= h; r += s) {
    for (let c = 0; c + k <= w; c += s) {
      let best = r * w + c;
      for (let p = 0; p < k; p++) {
        for (let q = 0; q < k; q++) {
          const at = (r + p) * w + c + q;
          if (x[at]! >= x[best]!) best = at;
        }
      }
      pooled.y.push(x[best]!);
      pooled.argmax.push(best);
    }
  }
  return pooled;
}
