// takes e to the power of large scores, which is Infinity
/** For each query a mean of the values: (m, d), (n, d), (n, c) -> (m, c) and the weights (m, n). */
export function attention(Q: Mat, K: Mat, V: Mat, mask?: boolean[][]): { out: Mat; weights: Mat } {
  const weights = Q.map((q, i) => {
    const powers = K.map((k, j) =>
      mask?.[i]?.[j] === false ? 0 : Math.exp(dot(q, k) / Math.sqrt(q.length)),
    );
    const whole = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / whole);
  });
  const columns = V[0]!.map((_, c) => V.map((row) => row[c]!));
  return { weights, out: weights.map((row) => columns.map((column) => dot(row, column))) };
}
