// writes one map after the other
type KkIo = [k: number, k2: number, cin: number, cout: number];
/** The maps of all kernels, as one line of numbers: stops down, stops across, kernels. */
export function conv2d(x: F32, xs: Hwc, w: F32, ws: KkIo, s: number, p: number): F32 {
  const [height, width, channels] = xs;
  const [k, , cin, cout] = ws;
  if (channels !== cin) throw new RangeError(`The picture has ${channels} channels, the kernels ${cin}`);
  const [down, across] = [height, width].map((size) => Math.floor((size - k + 2 * p) / s) + 1);
  const y = new Float32Array(down * across * cout);
  for (let m = 0; m < down; m++) {
    for (let n = 0; n < across; n++) {
      for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
          const [row, column] = [m * s + i - p, n * s + j - p];
          if (row < 0 || row >= height || column < 0 || column >= width) continue;
          for (let c = 0; c < cin; c++) {
            const pixel = x[(row * width + column) * cin + c];
            for (let o = 0; o < cout; o++) {
              y[(o * down + m) * across + n] += pixel * w[((i * k + j) * cin + c) * cout + o];
            }
          }
        }
      }
    }
  }
  return y;
}
