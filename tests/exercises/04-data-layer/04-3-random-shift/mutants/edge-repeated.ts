// repeats the pixels of the edge where nothing comes in
export function randomShift(img: Float32Array, h: number, w: number, dx: number, dy: number): Float32Array {
  const out = new Float32Array(h * w);
  const clip = (i: number, n: number) => Math.min(n - 1, Math.max(0, i));
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) out[r * w + c] = img[clip(r - dy, h) * w + clip(c - dx, w)];
  }
  return out;
}
