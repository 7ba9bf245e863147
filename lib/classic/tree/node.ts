/** A node of a tree; one without a split is a leaf. */
export interface TreeNode {
  /** How many examples of the fit came here. */
  readonly examples: number;
  /** How mixed their labels are: Gini's measure or the variance, 0 where all are the same. */
  readonly impurity: number;
  /** What a leaf predicts: the share of each class; of a regression the mean alone. */
  readonly value: number[];
  split: Split | undefined;
}

/** Examples whose feature is at most the threshold go left. */
export interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

/** What the leaf predicts that an example comes to. */
export function valueAt(tree: TreeNode, x: Float64Array): number[] {
  let node = tree;
  for (let split = node.split; split; split = node.split) {
    node = x[split.feature]! <= split.threshold ? split.left : split.right;
  }
  return node.value;
}
