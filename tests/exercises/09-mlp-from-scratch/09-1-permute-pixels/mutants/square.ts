// takes n for the number of pixels
export function permutePixels(X: F32, perm: Int32Array, n: number): F32 {
  const moved = new Float32Array(X.length);
  for (let i = 0; i < perm.length; i++) {
    for (let j = 0; j < n; j++) moved[i * n + j] = X[i * n + perm[j]];
  }
  return moved;
}
