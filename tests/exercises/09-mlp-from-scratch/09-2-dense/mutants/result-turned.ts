// writes the result unit by unit instead of example by example
export function dense(X: F32, W: F32, b: F32, n: number, din: number, dout: number): F32 {
  const out = new Float32Array(n * dout);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < dout; j++) {
      let sum = b[j];
      for (let k = 0; k < din; k++) sum += X[i * din + k] * W[k * dout + j];
      out[j * n + i] = sum;
    }
  }
  return out;
}
