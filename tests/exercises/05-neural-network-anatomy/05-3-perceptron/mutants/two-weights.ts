// takes it that there are two inputs
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): { w: Vec; b: number; mistakes: number[] } {
  let learned: Neuron = { w: [0, 0], b: 0 };
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (says(x.slice(0, 2), learned) === y[i]) continue;
      wrong++;
      learned = nudge(x, y[i], learned);
    }
    mistakes.push(wrong);
    if (wrong === 0) break;
  }
  return { ...learned, mistakes };
}
