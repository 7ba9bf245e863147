// divides by the standard deviation of a constant column, which is 0
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const columns = x[0].map((_, c) => x.map((row) => row[c]));
  const [mu, sigma] = [columns.map(mean), columns.map(std)];
  const z = x.map((row) => row.map((value, c) => (value - mu[c]) / sigma[c]));
  return { z, mean: mu, std: sigma };
}
