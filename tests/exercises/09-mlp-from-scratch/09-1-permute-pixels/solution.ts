/** The n pictures of X, each with its pixels rearranged: pixel j is the old pixel perm[j]. */
export function permutePixels(X: F32, perm: Int32Array, n: number): F32 {
  const d = perm.length;
  const moved = new Float32Array(n * d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) moved[i * d + j] = X[i * d + perm[j]];
  }
  return moved;
}
