// gives means for dGamma and dBeta
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
  const n = dY.length;
  const sumB = c.gamma.map((_, j) => dY.reduce((sum, dy) => sum + dy[j], 0));
  const sumG = c.gamma.map((_, j) => dY.reduce((sum, dy, i) => sum + dy[j] * c.XHat[i][j], 0));
  const dX = dY.map((dy, i) =>
    dy.map((one, j) => (c.gamma[j] / c.sd[j]) * (one - sumB[j] / n - (c.XHat[i][j] * sumG[j]) / n)),
  );
  const dGamma = sumG.map((one) => one / n);
  const dBeta = sumB.map((one) => one / n);
  return { dX, dGamma, dBeta };
}
