// takes a sum of 0 for a 1
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let w = X[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      const z = x.reduce((sum, xi, j) => sum + xi * w[j], b);
      if ((z >= 0 ? 1 : -1) === y[i]) continue;
      wrong++;
      w = w.map((wi, j) => wi + y[i] * x[j]);
      b += y[i];
    }
    mistakes.push(wrong);
    if (wrong === 0) break;
  }
  return { w, b, mistakes };
}
