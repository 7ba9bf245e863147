import { labelsOf } from './check/labels.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, probableClassifier } from './classifier.ts';
import { gini } from './tree/gini.ts';
import { grow, type TreeOptions, wantLimits } from './tree/grow.ts';
import { type TreeNode, valueAt } from './tree/node.ts';
import { sorted } from './tree/sorted.ts';

export interface TreeModel extends ProbableClassifier {
  readonly tree: TreeNode;
}

/**
 * A tree of questions "is feature j at most t?", each the one that leaves the purest parts (Gini's measure); a leaf
 * answers with the shares of its classes. Scales of features do not matter, only the order of their numbers. Grown to
 * the end it knows its examples by heart: limit it, or take many of them (randomForest).
 *
 * CART: Breiman, Friedman, Olshen and Stone 1984. How it grows: tree/grow.ts; the measure: tree/gini.ts.
 */
export function decisionTree(options: TreeOptions = {}) {
  wantLimits('decisionTree', options);
  return {
    fit(X: Rows, labels: ArrayLike<number>): TreeModel {
      const rows = rowsOf(X, 'fit decisionTree');
      const { classes, y } = labelsOf(labels, rows.length, 'fit decisionTree');
      const once = new Int32Array(rows.length).fill(1);
      const tree = grow(sorted(rows), gini(y, classes.length, once), options);
      const known = { name: 'decisionTree', width: rows[0]!.length, classes };
      return { tree, ...probableClassifier(known, (x) => valueAt(tree, x)) };
    },
  };
}
