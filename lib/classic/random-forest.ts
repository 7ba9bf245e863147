import { rng as seeded } from '../base/index.ts';
import { labelsOf } from './check/labels.ts';
import { wantAtMost, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, probableClassifier } from './classifier.ts';
import { bagged, type ForestOptions, meanValue } from './tree/bagged.ts';
import { gini } from './tree/gini.ts';
import { wantLimits } from './tree/grow.ts';
import type { TreeNode } from './tree/node.ts';

export interface ForestModel extends ProbableClassifier {
  readonly trees: readonly TreeNode[];
}

/**
 * Many trees that err in different places: each is grown to the end, on examples drawn with putting back and with
 * few features to choose from at each split (the square root of their number, if nothing is said). The mean of their
 * answers errs less than one of them.
 *
 * Breiman 2001.
 */
export function randomForest({
  trees = 100,
  features,
  rng = seeded(0).fork('randomForest'),
  ...limits
}: ForestOptions = {}) {
  const name = 'randomForest';
  wantWhole(name, { trees });
  wantLimits(name, limits);
  return {
    fit(X: Rows, labels: ArrayLike<number>): ForestModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOf(labels, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const some = features ?? Math.max(1, Math.floor(Math.sqrt(width)));
      wantAtMost(name, { features: some }, width, 'features');
      const criterion = (weights: Int32Array) => gini(y, classes.length, weights);
      const forest = bagged(rows, criterion, { ...limits, trees, features: some, rng });
      return {
        trees: forest,
        ...probableClassifier({ name, width, classes }, (x) => meanValue(forest, x)),
      };
    },
  };
}
