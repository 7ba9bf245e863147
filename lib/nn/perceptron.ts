import { shapeText } from '../base/index.ts';
import { dot, type Mat, matShape, type Vec } from './matrix.ts';

/** A neuron that says yes or no: on which side of the line w x + b = 0 an example lies. */
export interface Perceptron {
  w: Vec;
  b: number;
}

/** 1 or -1; -1 on the line itself. */
export function perceptronPredict(x: Vec, { w, b }: Perceptron): 1 | -1 {
  return dot(w, x) + b > 0 ? 1 : -1;
}

/**
 * Learns labels of 1 and -1 (F. Rosenblatt, 1958): each example on the wrong side pulls the line a bit towards
 * itself, w += y x, b += y. If a line parts the classes, this finds one after R^2 / margin^2 mistakes or fewer
 * (A. Novikoff, 1962); if none does (XOR), it goes on for ever. `mistakes` says how many there were in each epoch.
 */
export function perceptron(
  X: Mat,
  y: ArrayLike<number>,
  { epochs = 100 }: { epochs?: number } = {},
): Perceptron & { mistakes: number[] } {
  checkExamples(X, y);
  const learned: Perceptron = { w: new Array<number>(X[0]!.length).fill(0), b: 0 };
  const mistakes: number[] = [];
  while (mistakes.length < epochs && mistakes.at(-1) !== 0) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      if (perceptronPredict(x, learned) === y[i]) continue;
      wrong++;
      learned.w = learned.w.map((weight, j) => weight + y[i]! * x[j]!);
      learned.b += y[i]!;
    }
    mistakes.push(wrong);
  }
  return { ...learned, mistakes };
}

function checkExamples(X: Mat, y: ArrayLike<number>): void {
  const shape = matShape(X);
  if (X.length === 0) {
    throw new RangeError('Cannot train a perceptron on no examples: wanted one row of X or more');
  }
  if (y.length !== X.length) {
    throw new RangeError(
      `Cannot train a perceptron: X is ${shapeText(shape)} and there are ${y.length} labels; wanted one for each row`,
    );
  }
  for (const [i, x] of X.entries()) {
    const j = x.findIndex(Number.isNaN);
    if (j >= 0)
      throw new RangeError(
        `Cannot train a perceptron: X[${i}][${j}] is NaN; wanted a number. Fill it or drop the row`,
      );
    if (y[i] !== 1 && y[i] !== -1)
      throw new RangeError(
        `Cannot train a perceptron: y[${i}] is ${y[i]}; wanted 1 or -1. Labels of 0 and 1 become those by 2 * y - 1`,
      );
  }
}
