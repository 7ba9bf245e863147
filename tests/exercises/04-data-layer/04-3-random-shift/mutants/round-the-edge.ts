// lets what leaves at one edge come in at the other
export function randomShift(img: Float32Array, h: number, w: number, dx: number, dy: number): Float32Array {
  const out = new Float32Array(h * w);
  const inside = (i: number, n: number) => ((i % n) + n) % n;
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) out[r * w + c] = img[inside(r - dy, h) * w + inside(c - dx, w)];
  }
  return out;
}
