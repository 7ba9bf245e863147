// does not keep the powers tame: they overflow or vanish
export function spectralRadius(W: Mat): number {
  let [P, k] = [W, 1];
  for (let turn = 0; turn < 16; turn++) [P, k] = [matMul(P, P), 2 * k];
  return Math.max(...P.flat().map(Math.abs)) ** (1 / k);
}
