/** The largest absolute value of an eigenvalue of W: (n, n) -> one number. */
export function spectralRadius(W: Mat): number {
  let [P, s, k] = [W, 0, 1]; // W^k = e^s P, and P is tame
  for (let turn = 0; turn < 30; turn++) {
    const most = Math.max(...P.flat().map(Math.abs));
    if (most === 0) return 0;
    P = P.map((row) => row.map((value) => value / most));
    [P, s, k] = [matMul(P, P), 2 * (s + Math.log(most)), 2 * k];
  }
  const most = Math.max(...P.flat().map(Math.abs));
  return most === 0 ? 0 : Math.exp((s + Math.log(most)) / k);
}
