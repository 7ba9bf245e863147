import type { Rng } from '../../base/index.ts';
import type { Criterion } from './criterion.ts';
import { type Choice, grow, type TreeOptions } from './grow.ts';
import { type TreeNode, valueAt } from './node.ts';
import { sorted, weighed } from './sorted.ts';

export interface ForestOptions extends TreeOptions {
  /** How many trees. */
  trees?: number;
  /** How many features each split may choose from, drawn anew each time. */
  features?: number | undefined;
  rng?: Rng;
}

/**
 * Trees that differ: each learns from as many examples as there are, drawn with putting back (a bootstrap, Efron
 * 1979), and each of its splits sees only some features.
 */
export function bagged(
  rows: readonly Float64Array[],
  criterionOf: (weights: Int32Array) => Criterion,
  options: TreeOptions & Choice & { trees: number },
): TreeNode[] {
  const table = sorted(rows);
  return Array.from({ length: options.trees }, (_, i) => {
    const rng = options.rng.fork(i); // a tree does not depend on those before it
    const weights = new Int32Array(rows.length); // how often each example was drawn
    for (let draw = 0; draw < rows.length; draw++) weights[rng.int(rows.length)]!++;
    return grow(weighed(table, weights), criterionOf(weights), options, { features: options.features, rng });
  });
}

/** The mean of what the trees say. */
export function meanValue(trees: readonly TreeNode[], x: Float64Array): Float64Array {
  const mean = new Float64Array(trees[0]!.value.length);
  for (const tree of trees) {
    const value = valueAt(tree, x);
    for (let c = 0; c < mean.length; c++) mean[c]! += value[c]!;
  }
  for (let c = 0; c < mean.length; c++) mean[c]! /= trees.length;
  return mean;
}
