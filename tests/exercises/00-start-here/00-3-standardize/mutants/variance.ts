// divides by the variance and forgets the root
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const columns = x[0].map((_, c) => x.map((row) => row[c]));
  const mu = columns.map(mean);
  const sigma = columns.map((v) => std(v) ** 2);
  const z = x.map((row) => row.map((value, c) => (value - mu[c]) / (sigma[c] || 1)));
  return { z, mean: mu, std: sigma };
}
