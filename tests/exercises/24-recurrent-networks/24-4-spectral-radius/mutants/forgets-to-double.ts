// squares the matrix and forgets that what was divided out is squared, too
export function spectralRadius(W: Mat): number {
  let [P, s, k] = [W, 0, 1];
  for (let turn = 0; turn < 30; turn++) {
    const most = Math.max(...P.flat().map(Math.abs));
    if (most === 0) return 0;
    P = P.map((row) => row.map((value) => value / most));
    [P, s, k] = [matMul(P, P), s + Math.log(most), 2 * k];
  }
  return Math.exp(s / k);
}
