// does not begin the count anew with each epoch
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let learned: Neuron = { w: X[0].map(() => 0), b: 0 };
  const mistakes: number[] = [];
  let wrong = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = wrong;
    for (const [i, x] of X.entries()) {
      if (says(x, learned) === y[i]) continue;
      wrong++;
      learned = nudge(x, y[i], learned);
    }
    mistakes.push(wrong);
    if (wrong === before) break;
  }
  return { ...learned, mistakes };
}
