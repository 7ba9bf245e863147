// gives the right answer, and leaves it in X, too
export function permutePixels(X: F32, perm: Int32Array, n: number): F32 {
  const d = perm.length;
  const old = X.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) X[i * d + j] = old[i * d + perm[j]];
  }
  return X.slice();
}
