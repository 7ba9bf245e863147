// stops before it notes the epoch without mistakes
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let learned: Neuron = { w: X[0].map(() => 0), b: 0 };
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (says(x, learned) === y[i]) continue;
      wrong++;
      learned = nudge(x, y[i], learned);
    }
    if (wrong === 0) break;
    mistakes.push(wrong);
  }
  return { ...learned, mistakes };
}
