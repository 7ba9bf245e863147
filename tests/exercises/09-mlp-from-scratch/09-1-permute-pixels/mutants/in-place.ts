// writes into X while it still reads from it
export function permutePixels(X: F32, perm: Int32Array, n: number): F32 {
  const d = perm.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) X[i * d + j] = X[i * d + perm[j]];
  }
  return X;
}
