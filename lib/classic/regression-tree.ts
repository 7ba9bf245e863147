import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';
import { type Regressor, regressor } from './regressor.ts';
import { grow, type TreeOptions, wantLimits } from './tree/grow.ts';
import { type TreeNode, valueAt } from './tree/node.ts';
import { sorted } from './tree/sorted.ts';
import { variance } from './tree/variance.ts';

export interface RegressionTreeModel extends Regressor {
  readonly tree: TreeNode;
}

/**
 * A decision tree for numbers: each question leaves parts with the least squared error, and a leaf answers with the
 * mean of its examples. Breiman, Friedman, Olshen and Stone 1984.
 */
export function regressionTree(options: TreeOptions = {}) {
  wantLimits('regressionTree', options);
  return {
    fit(X: Rows, y: ArrayLike<number>): RegressionTreeModel {
      const rows = rowsOf(X, 'fit regressionTree');
      const targets = targetsOf(y, rows.length, 'fit regressionTree');
      const once = new Int32Array(rows.length).fill(1);
      const tree = grow(sorted(rows), variance(targets, once), options);
      const known = { name: 'regressionTree', width: rows[0]!.length };
      return { tree, ...regressor(known, (x) => valueAt(tree, x)[0]!) };
    },
  };
}
