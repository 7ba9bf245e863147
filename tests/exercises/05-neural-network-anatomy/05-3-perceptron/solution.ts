export interface Learned {
  w: Vec;
  b: number;
  mistakes: number[];
}

/** Learns answers of 1 and -1 by Rosenblatt's rule: the neuron, and how often it was wrong in each epoch. */
export function perceptron(X: Mat, y: (1 | -1)[], epochs: number): Learned {
  let learned: Neuron = { w: X[0].map(() => 0), b: 0 };
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (says(x, learned) === y[i]) continue;
      wrong++;
      learned = nudge(x, y[i], learned);
    }
    mistakes.push(wrong);
    if (wrong === 0) break;
  }
  return { ...learned, mistakes };
}
