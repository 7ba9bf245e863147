import { shapeText } from '../../base/index.ts';
import { type Mat, matMul, matShape, scale } from '../matrix.ts';

const doublings = 40; // W^(2^40): what is left of the start in its 2^40th root is below the rounding of a number

/**
 * The largest absolute value of an eigenvalue: by which factor a vector grows at each product, in the long run. By
 * Gelfand's formula it is the limit of |W^k|^(1/k), whatever the norm is; squaring W again and again gets k far with
 * few products. Complex eigenvalues, which power iteration turns around for ever, are no trouble.
 */
export function spectralRadius(W: Mat): number {
  const [rows, columns] = matShape(W);
  if (rows !== columns || rows === 0) {
    throw new RangeError(
      `Cannot find the spectral radius of ${shapeText([rows, columns])}: wanted a square matrix`,
    );
  }
  let [power, logNorm, k] = [W, 0, 1]; // W^k = e^logNorm power
  for (let i = 0; i <= doublings; i++) {
    const norm = largest(power);
    if (norm === 0) return 0; // some power is nothing at all
    power = scale(power, 1 / norm); // so that it neither overflows nor vanishes
    logNorm += Math.log(norm);
    if (i === doublings) break;
    power = matMul(power, power);
    logNorm *= 2;
    k *= 2;
  }
  return Math.exp(logNorm / k);
}

function largest(W: Mat): number {
  return W.reduce((most, row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
}
