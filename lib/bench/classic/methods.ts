import {
  bernoulliNaiveBayes,
  decisionTree,
  gaussianNaiveBayes,
  kMeans,
  knn,
  linearRegression,
  linearSvm,
  logisticRegression,
  multinomialNaiveBayes,
  pca,
  randomForest,
  regressionTree,
  ridge,
  softmaxRegression,
  svm,
} from '../../classic/index.ts';

export interface Examples {
  X: number[][];
  y: number[];
}

/** One of our methods; scikit-learn's of the same name is in in_scikit_learn.py. */
export interface Method {
  name: string;
  data: 'digits' | 'breast cancer';
  /** Answers what predicts. */
  fit(examples: Examples): (X: number[][]) => unknown;
}

type Fitted = { predict(X: number[][]): unknown };

const method = (
  name: string,
  data: Method['data'],
  made: { fit(X: number[][], y: number[]): Fitted },
): Method => ({
  name,
  data,
  fit({ X, y }) {
    const model = made.fit(X, y);
    return (X) => model.predict(X);
  },
});

const components = pca({ components: 10 });

export const methods: Method[] = [
  method('linearRegression', 'breast cancer', linearRegression()),
  method('ridge', 'digits', ridge()),
  method('logisticRegression', 'breast cancer', logisticRegression()),
  method('softmaxRegression', 'digits', softmaxRegression()),
  method('linearSvm', 'digits', linearSvm()),
  method('svm', 'digits', svm()),
  method('knn', 'digits', knn()),
  method('decisionTree', 'digits', decisionTree()),
  method('regressionTree', 'digits', regressionTree()),
  method('randomForest', 'digits', randomForest()),
  method('gaussianNaiveBayes', 'digits', gaussianNaiveBayes()),
  method('multinomialNaiveBayes', 'digits', multinomialNaiveBayes()),
  method('bernoulliNaiveBayes', 'digits', bernoulliNaiveBayes({ threshold: 0.4 })),
  method('kMeans', 'digits', kMeans({ k: 10 })),
  { name: 'pca', data: 'digits', fit: ({ X }) => components.fit(X).transform },
];
