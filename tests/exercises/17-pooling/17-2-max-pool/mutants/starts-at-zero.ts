// begins its search at 0, so that windows below zero report 0 and nobody
export type Pooled = { y: number[]; argmax: number[] };
export function maxPool2d(x: number[], h: number, w: number, k: number, s: number): Pooled {
  const pooled: Pooled = { y: [], argmax: [] };
  for (let r = 0; r + k <= h; r += s) {
    for (let c = 0; c + k <= w; c += s) {
      let largest = 0;
      let best = r * w + c;
      for (let p = r; p < r + k; p++) {
        for (let q = c; q < c + k; q++) {
          if (x[p * w + q]! > largest) {
            largest = x[p * w + q]!;
            best = p * w + q;
          }
        }
      }
      pooled.y.push(largest);
      pooled.argmax.push(best);
    }
  }
  return pooled;
}
