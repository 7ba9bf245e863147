// standardises every row in place of every column
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const [mu, sigma] = [x.map(mean), x.map(std)];
  const z = x.map((row, r) => row.map((value) => (value - mu[r]) / (sigma[r] || 1)));
  return { z, mean: mu, std: sigma };
}
