// takes one mean and one variance for the whole table
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
  const all = X.flat();
  const m = all.reduce((a, b) => a + b, 0) / all.length;
  const v = all.reduce((a, b) => a + (b - m) ** 2, 0) / all.length;
  const mean = gamma.map(() => m);
  const variance = gamma.map(() => v);
  const sd = variance.map((one) => Math.sqrt(one + eps));
  const XHat = X.map((x) => x.map((one, j) => (one - mean[j]) / sd[j]));
  const Y = XHat.map((x) => x.map((one, j) => gamma[j] * one + beta[j]));
  return { Y, XHat, mean, variance, sd, gamma };
}
