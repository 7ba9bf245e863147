type Pixels = Float32Array;
/** The picture moved dx pixels to the right and dy down, in a new array; what comes in is 0. */
export function randomShift(img: Pixels, h: number, w: number, dx: number, dy: number): Pixels {
  const out = new Float32Array(h * w);
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) {
      const [fromRow, fromColumn] = [r - dy, c - dx];
      const inside = fromRow >= 0 && fromRow < h && fromColumn >= 0 && fromColumn < w;
      if (inside) out[r * w + c] = img[fromRow * w + fromColumn];
    }
  }
  return out;
}
