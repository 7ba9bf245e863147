// adds the sums up in the biases that it was given
export function dense(X: F32, W: F32, b: F32, n: number, din: number, dout: number): F32 {
  const out = new Float32Array(n * dout);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < dout; j++) {
      let sum = 0;
      for (let k = 0; k < din; k++) sum += X[i * din + k] * W[k * dout + j];
      out[i * dout + j] = b[j] += sum;
    }
  }
  return out;
}
