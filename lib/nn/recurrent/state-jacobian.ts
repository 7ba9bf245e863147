import { identity, type Mat, matMul, transpose } from '../matrix.ts';

/**
 * dh_T / dh_0 of an RNN, from its states h_1 ... h_T: entry (i, j) says how much unit i of the last state changes
 * with unit j of the first. Each step multiplies with diag(1 - h_t^2) wh^T; so over many steps it vanishes or
 * explodes like a power (Y. Bengio, P. Simard and P. Frasconi, 1994).
 */
export function stateJacobian(hs: Mat, wh: Mat): Mat {
  const step = transpose(wh); // (units, units)
  return hs.reduce((J, h) => {
    const slopes = h.map((value) => 1 - value ** 2);
    return matMul(step, J).map((row, i) => row.map((value) => slopes[i]! * value));
  }, identity(wh.length));
}
