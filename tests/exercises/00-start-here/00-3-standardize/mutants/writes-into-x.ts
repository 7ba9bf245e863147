// standardises the table that it was given in place
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const columns = x[0].map((_, c) => x.map((row) => row[c]));
  const [mu, sigma] = [columns.map(mean), columns.map(std)];
  for (const row of x) for (let c = 0; c < row.length; c++) row[c] = (row[c] - mu[c]) / (sigma[c] || 1);
  return { z: x, mean: mu, std: sigma };
}
