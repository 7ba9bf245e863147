/** Every column of x with mean 0 and standard deviation 1, and what they were; a constant column becomes 0. */
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const columns = x[0].map((_, c) => x.map((row) => row[c]));
  const mu = columns.map(mean);
  const sigma = columns.map(std);
  const z = x.map((row) => row.map((value, c) => (value - mu[c]) / (sigma[c] || 1)));
  return { z, mean: mu, std: sigma };
}
