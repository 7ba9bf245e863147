// rounds the picture that it was given
type F32 = Float32Array;
type Hwc = [h: number, w: number, c: number];
/** A row for each stop of a k x k window: the numbers under it, zeros outside of the picture. */
export function im2col(x: F32, shape: Hwc, k: number, s: number, p: number): Mat {
  const [h, w, c] = shape;
  const stops = (size: number) => Math.floor((size - k + 2 * p) / s) + 1;
  const table: Mat = [];
  x[0] = 0;
  for (let m = 0; m < stops(h); m++) {
    for (let n = 0; n < stops(w); n++) {
      const row: number[] = [];
      for (let p0 = 0; p0 < k; p0++) {
        for (let q0 = 0; q0 < k; q0++) {
          const [i, j] = [m * s + p0 - p, n * s + q0 - p];
          const inside = i >= 0 && i < h && j >= 0 && j < w;
          for (let ch = 0; ch < c; ch++) row.push(inside ? x[(i * w + j) * c + ch] : 0);
        }
      }
      table.push(row);
    }
  }
  return table;
}
