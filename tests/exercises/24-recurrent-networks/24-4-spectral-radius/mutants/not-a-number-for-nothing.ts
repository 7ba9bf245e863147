// divides zeros by their largest, which is 0
export function spectralRadius(W: Mat): number {
  let [P, s, k] = [W, 0, 1];
  for (let turn = 0; turn < 30; turn++) {
    const most = Math.max(...P.flat().map(Math.abs));
    P = P.map((row) => row.map((value) => value / most));
    [P, s, k] = [matMul(P, P), 2 * (s + Math.log(most)), 2 * k];
  }
  return Math.exp((s + Math.log(Math.max(...P.flat().map(Math.abs)))) / k);
}
