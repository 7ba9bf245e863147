// asks the neuron of the epoch's beginning about all examples, not the one that was just nudged
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let learned: Neuron = { w: X[0].map(() => 0), b: 0 };
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = learned;
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (says(x, before) === y[i]) continue;
      wrong++;
      learned = nudge(x, y[i], learned);
    }
    mistakes.push(wrong);
    if (wrong === 0) break;
  }
  return { ...learned, mistakes };
}
