// writes the powers into the logits that it was given
export function ceGrad(Z: Mat, y: number[]): Mat {
  for (const z of Z) {
    const top = Math.max(...z);
    for (let j = 0; j < z.length; j++) z[j] = Math.exp(z[j] - top);
    const sum = z.reduce((a, b) => a + b, 0);
    for (let j = 0; j < z.length; j++) z[j] /= sum;
  }
  return Z.map((p, i) => p.map((pj, j) => (pj - (j === y[i] ? 1 : 0)) / Z.length));
}
