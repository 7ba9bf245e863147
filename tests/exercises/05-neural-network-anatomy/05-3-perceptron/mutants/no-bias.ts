// nudges the weights and leaves the bias at 0
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let learned: Neuron = { w: X[0].map(() => 0), b: 0 };
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (says(x, learned) === y[i]) continue;
      wrong++;
      learned = { w: nudge(x, y[i], learned).w, b: 0 };
    }
    mistakes.push(wrong);
    if (wrong === 0) break;
  }
  return { ...learned, mistakes };
}
