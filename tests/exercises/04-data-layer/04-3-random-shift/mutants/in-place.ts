// moves inside the picture that it was given
export function randomShift(img: Float32Array, h: number, w: number, dx: number, dy: number): Float32Array {
  const old = Float32Array.from(img);
  img.fill(0);
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) {
      const [row, column] = [r - dy, c - dx];
      if (row >= 0 && row < h && column >= 0 && column < w) img[r * w + c] = old[row * w + column];
    }
  }
  return img;
}
