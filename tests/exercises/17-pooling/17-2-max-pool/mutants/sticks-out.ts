// keeps windows that stick out at the edges
export type Pooled = { y: number[]; argmax: number[] };
export function maxPool2d(x: number[], h: number, w: number, k: number, s: number): Pooled {
  const pooled: Pooled = { y: [], argmax: [] };
  for (let r = 0; r < h; r += s) {
    for (let c = 0; c < w; c += s) {
      let best = r * w + c;
      for (let p = r; p < Math.min(h, r + k); p++) {
        for (let q = c; q < Math.min(w, c + k); q++) {
          if (x[p * w + q]! > x[best]!) best = p * w + q;
        }
      }
      pooled.y.push(x[best]!);
      pooled.argmax.push(best);
    }
  }
  return pooled;
}
