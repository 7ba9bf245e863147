// one mean and one standard deviation for the whole table
export function standardize(x: Mat): { z: Mat; mean: Vec; std: Vec } {
  const [mu, sigma] = [mean(x.flat()), std(x.flat())];
  const z = x.map((row) => row.map((value) => (value - mu) / (sigma || 1)));
  return { z, mean: x[0].map(() => mu), std: x[0].map(() => sigma) };
}
