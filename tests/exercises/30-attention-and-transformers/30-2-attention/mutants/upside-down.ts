// takes true for hidden
/** For each query a mean of the values: (m, d), (n, d), (n, c) -> (m, c) and the weights (m, n). */
export function attention(Q: Mat, K: Mat, V: Mat, mask?: boolean[][]): { out: Mat; weights: Mat } {
  const weights = Q.map((q, i) =>
    soften(
      K.map((k, j) => (mask?.[i]?.[j] === true ? Number.NEGATIVE_INFINITY : dot(q, k) / Math.sqrt(q.length))),
    ),
  );
  const columns = V[0]!.map((_, c) => V.map((row) => row[c]!));
  return { weights, out: weights.map((row) => columns.map((column) => dot(row, column))) };
}
