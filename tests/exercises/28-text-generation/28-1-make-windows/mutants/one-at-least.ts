// a text that is too short still has one window
/** All whole windows of T tokens, `stride` apart, and the same one token later. */
export function makeWindows(ids: Int32Array, T: number, stride: number): Windows {
  const n = Math.max(1, Math.floor((ids.length - T - 1) / stride) + 1);
  const x = new Int32Array(n * T);
  const y = new Int32Array(n * T);
  for (let w = 0; w < n; w++) {
    x.set(ids.subarray(w * stride, w * stride + T), w * T);
    y.set(ids.subarray(w * stride + 1, w * stride + T + 1), w * T);
  }
  return { x, y, n };
}
