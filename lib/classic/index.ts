// what every fitted method can do
export type { Rows } from './check/rows.ts';
export type { Classifier, ProbableClassifier } from './classifier.ts';
export type { Regressor } from './regressor.ts';

// numbers from straight models
export { type LinearRegressionOptions, linearRegression } from './linear-regression.ts';
export { type RidgeOptions, ridge } from './ridge.ts';
export type { LinearModel } from './linear-model.ts';

// classes from straight models
export {
  type LogisticModel,
  type LogisticRegressionOptions,
  logisticRegression,
} from './logistic-regression.ts';
export { type SoftmaxModel, type SoftmaxRegressionOptions, softmaxRegression } from './softmax-regression.ts';
export { type LinearSvmModel, type LinearSvmOptions, linearSvm } from './linear-svm.ts';

// curved borders
export { type Border, type SvmModel, type SvmOptions, svm } from './svm.ts';

// by likeness
export { type KnnOptions, knn } from './knn.ts';
export { knnRegression } from './knn-regression.ts';

// trees
export { decisionTree, type TreeModel } from './decision-tree.ts';
export { type RegressionTreeModel, regressionTree } from './regression-tree.ts';
export type { TreeOptions } from './tree/grow.ts';
export type { Split, TreeNode } from './tree/node.ts';

// many trees
export { type ForestModel, randomForest } from './random-forest.ts';
export { type RegressionForestModel, regressionForest } from './regression-forest.ts';
export type { ForestOptions } from './tree/bagged.ts';

// by Bayes' rule
export {
  type GaussianNaiveBayesModel,
  type GaussianNaiveBayesOptions,
  gaussianNaiveBayes,
} from './gaussian-naive-bayes.ts';
export {
  type MultinomialNaiveBayesModel,
  type MultinomialNaiveBayesOptions,
  multinomialNaiveBayes,
} from './multinomial-naive-bayes.ts';
export {
  type BernoulliNaiveBayesModel,
  type BernoulliNaiveBayesOptions,
  bernoulliNaiveBayes,
} from './bernoulli-naive-bayes.ts';

// without labels
export { type KMeansModel, type KMeansOptions, kMeans } from './k-means.ts';
export { type PcaModel, type PcaOptions, pca } from './pca.ts';
