// divides by n - 1, as statistics books do that estimate a spread
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const columns = x[0].map((_, c) => x.map((row) => row[c]));
  const mu = columns.map(mean);
  const sigma = columns.map((v, c) =>
    Math.sqrt(v.reduce((sum, vi) => sum + (vi - mu[c]) ** 2, 0) / (v.length - 1)),
  );
  const z = x.map((row) => row.map((value, c) => (value - mu[c]) / (sigma[c] || 1)));
  return { z, mean: mu, std: sigma };
}
