// takes the tanh of what has been through the tanh already
interface Layer {
  W: Mat;
  b: Vec;
}

/** The gradients of the loss by each layer's W and b: tanh between the layers, half the mean squared error at the end. */
export function mlpBackward(X: Mat, T: Mat, p: Layer[]): Layer[] {
  const inputs = [X];
  let H = X;
  for (const [l, { W, b }] of p.entries()) {
    const Z = matMul(inputs[l], W).map((row) => row.map((z, j) => z + b[j]));
    H = Z;
    if (l < p.length - 1) inputs.push(Z.map((row) => row.map(Math.tanh)));
  }
  const gradients: Layer[] = [];
  let delta = H.map((row, i) => row.map((h, k) => (h - T[i][k]) / X.length));
  for (let l = p.length - 1; l >= 0; l--) {
    const W = matMul(transpose(inputs[l]), delta);
    const b = p[l].b.map((_, j) => delta.reduce((sum, row) => sum + row[j], 0));
    gradients.unshift({ W, b });
    const dA = matMul(delta, transpose(p[l].W));
    delta = dA.map((row, i) => row.map((d, j) => d * (1 - Math.tanh(inputs[l][i][j]) ** 2)));
  }
  return gradients;
}
