import { argMax } from './algebra/arg-max.ts';
import { softmax } from './algebra/softmax.ts';
import { labelsOf } from './check/labels.ts';
import { type Rows, rowsOf } from './check/rows.ts';

/** What every fitted method that names classes can do. */
export interface Classifier {
  /** The labels that it knows, smallest first. */
  readonly classes: readonly number[];
  /** The label of each example. */
  predict(X: Rows): number[];
  /** Accuracy: the share of examples whose label is predicted. */
  score(X: Rows, y: ArrayLike<number>): number;
}

/** A classifier that also says how sure it is. */
export interface ProbableClassifier extends Classifier {
  /** For each example the probability of each of `classes`. */
  probabilities(X: Rows): number[][]; // (examples, classes)
}

interface Known {
  name: string;
  /** How many features it was fitted to. */
  width: number;
  classes: readonly number[];
}

/** The functions of a classifier, made of one that finds the place among the classes for one example. */
export function classifier(
  { name, width, classes }: Known,
  placeOf: (x: Float64Array) => number,
): Classifier {
  const labelled = (X: Rows, doing: string) => rowsOf(X, doing, width).map((x) => classes[placeOf(x)]!);
  return {
    classes,
    predict: (X) => labelled(X, `predict with ${name}`),
    score(X, y) {
      const yHat = labelled(X, `score ${name}`);
      labelsOf(y, yHat.length, `score ${name}`);
      return yHat.filter((label, i) => label === y[i]).length / yHat.length;
    },
  };
}

/** The same made of a function that answers log probabilities, right but for a constant of the example. */
export function scoredClassifier(
  known: Known,
  scoresOf: (x: Float64Array) => Float64Array,
): ProbableClassifier {
  return {
    ...classifier(known, (x) => argMax(scoresOf(x))), // softmax would not change which is the largest
    probabilities: (X) =>
      rowsOf(X, `predict with ${known.name}`, known.width).map((x) => {
        const scores = scoresOf(x);
        softmax(scores);
        return Array.from(scores);
      }),
  };
}

/** The same made of a function that answers the probabilities for one example: the likeliest class wins. */
export function probableClassifier(
  known: Known,
  probabilitiesOf: (x: Float64Array) => ArrayLike<number>,
): ProbableClassifier {
  return {
    ...classifier(known, (x) => argMax(probabilitiesOf(x))),
    probabilities: (X) =>
      rowsOf(X, `predict with ${known.name}`, known.width).map((x) => Array.from(probabilitiesOf(x))),
  };
}
