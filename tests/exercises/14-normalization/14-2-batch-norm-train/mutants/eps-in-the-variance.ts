// keeps the variance with eps in it
type Mat = number[][];
interface BnCache {
  Y: Mat;
  XHat: Mat;
  mean: Vec;
  variance: Vec;
  sd: Vec;
  gamma: Vec;
}
/** Each column standardised over the batch, scaled and shifted; and what the way back needs. */
export function batchNormTrain(X: Mat, gamma: Vec, beta: Vec, eps: number): BnCache {
  const mean = gamma.map((_, j) => X.reduce((sum, x) => sum + x[j], 0) / X.length);
  const variance = gamma.map((_, j) => eps + X.reduce((sum, x) => sum + (x[j] - mean[j]) ** 2, 0) / X.length);
  const sd = variance.map(Math.sqrt);
  const XHat = X.map((x) => x.map((one, j) => (one - mean[j]) / sd[j]));
  const Y = XHat.map((x) => x.map((one, j) => gamma[j] * one + beta[j]));
  return { Y, XHat, mean, variance, sd, gamma };
}
