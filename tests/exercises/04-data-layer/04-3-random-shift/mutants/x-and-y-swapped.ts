// takes dx for rows and dy for columns
export function randomShift(img: Float32Array, h: number, w: number, dx: number, dy: number): Float32Array {
  const out = new Float32Array(h * w);
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) {
      const [row, column] = [r - dx, c - dy];
      if (row >= 0 && row < h && column >= 0 && column < w) out[r * w + c] = img[row * w + column];
    }
  }
  return out;
}
