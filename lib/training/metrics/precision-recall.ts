import { oneOf } from '../../base/index.ts';
import { confusionMatrix, type Matrix } from './confusion-matrix.ts';

const averages = ['binary', 'macro', 'micro'] as const;

/**
 * Several classes as one number: `binary` is that of class 1 alone, `macro` the mean over the classes, `micro`
 * counts all labels together. Two classes are taken as binary where nothing is said, more as macro.
 */
export type Average = (typeof averages)[number];

export interface AverageOptions {
  average?: Average | undefined;
  classes?: number | undefined;
}

/** Of what was taken for a class, the share that is of it: TP / (TP + FP). */
export const precision = measure(({ tp, fp }) => ratio(tp, tp + fp));

/** Of what is of a class, the share that was found: TP / (TP + FN). */
export const recall = measure(({ tp, fn }) => ratio(tp, tp + fn));

/** The harmonic mean of both: 2 TP / (2 TP + FP + FN). */
export const f1 = measure(({ tp, fp, fn }) => ratio(2 * tp, 2 * tp + fp + fn));

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

interface Measure {
  (y: ArrayLike<number>, yHat: ArrayLike<number>, options?: AverageOptions): number;
  /** A number for each class. */
  perClass(
    y: ArrayLike<number>,
    yHat: ArrayLike<number>,
    options?: Pick<AverageOptions, 'classes'>,
  ): number[];
  /** From counts. */
  of(matrix: Matrix, average?: Average): number;
}

function measure(formula: (counts: Counts) => number): Measure {
  const of = (matrix: Matrix, average: Average = matrix.length === 2 ? 'binary' : 'macro'): number => {
    const counts = countsOf(matrix);
    switch (oneOf(average, averages, { to: 'average by', what: 'way' })) {
      case 'binary':
        return formula(counts[1] ?? { tp: 0, fp: 0, fn: 0 });
      case 'macro':
        return counts.reduce((sum, each) => sum + formula(each), 0) / counts.length;
      default:
        return formula(counts.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })));
    }
  };
  return Object.assign(
    (y: ArrayLike<number>, yHat: ArrayLike<number>, { average, ...options }: AverageOptions = {}) =>
      of(confusionMatrix(y, yHat, options), average),
    {
      of,
      perClass: (y: ArrayLike<number>, yHat: ArrayLike<number>, options = {}) =>
        countsOf(confusionMatrix(y, yHat, options)).map(formula),
    },
  );
}

/** For each class: found and right, found and wrong, not found. */
function countsOf(matrix: Matrix): Counts[] {
  return matrix.map((row, at) => {
    const tp = row[at]!;
    const found = matrix.reduce((sum, other) => sum + other[at]!, 0);
    const there = row.reduce((sum, count) => sum + count, 0);
    return { tp, fp: found - tp, fn: there - tp };
  });
}

// A class that nothing was taken for has a precision of 0, as a model that never answers deserves no praise.
const ratio = (part: number, all: number) => (all === 0 ? 0 : part / all);
