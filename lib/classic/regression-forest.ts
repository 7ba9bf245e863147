import { rng as seeded } from '../base/index.ts';
import { wantAtMost, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';
import { type Regressor, regressor } from './regressor.ts';
import { bagged, type ForestOptions, meanValue } from './tree/bagged.ts';
import { wantLimits } from './tree/grow.ts';
import type { TreeNode } from './tree/node.ts';
import { variance } from './tree/variance.ts';

export interface RegressionForestModel extends Regressor {
  readonly trees: readonly TreeNode[];
}

/**
 * The mean of many regression trees, each grown as in a random forest; a third of the features to choose from, if
 * nothing is said. Breiman 2001.
 */
export function regressionForest({
  trees = 100,
  features,
  rng = seeded(0).fork('regressionForest'),
  ...limits
}: ForestOptions = {}) {
  const name = 'regressionForest';
  wantWhole(name, { trees });
  wantLimits(name, limits);
  return {
    fit(X: Rows, y: ArrayLike<number>): RegressionForestModel {
      const rows = rowsOf(X, `fit ${name}`);
      const targets = targetsOf(y, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const some = features ?? Math.max(1, Math.floor(width / 3));
      wantAtMost(name, { features: some }, width, 'features');
      const criterion = (weights: Int32Array) => variance(targets, weights);
      const forest = bagged(rows, criterion, { ...limits, trees, features: some, rng });
      return { trees: forest, ...regressor({ name, width }, (x) => meanValue(forest, x)[0]!) };
    },
  };
}
