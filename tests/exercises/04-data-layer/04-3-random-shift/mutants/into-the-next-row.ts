// counts along the line of pixels and forgets that rows end: what leaves at the right comes in at the left
export function randomShift(img: Float32Array, h: number, w: number, dx: number, dy: number): Float32Array {
  return img.map((_, i) => img[i - dy * w - dx] ?? 0);
}
