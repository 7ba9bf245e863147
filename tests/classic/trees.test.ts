import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import {
  decisionTree,
  randomForest,
  regressionForest,
  regressionTree,
  type TreeNode,
} from '../../lib/classic/index.ts';
import { type Examples, examples, expectNear, five, meanOf, type Name, recorded } from './recorded.ts';

interface Node {
  examples: number;
  value?: number[];
  impurity?: number;
  feature?: number;
  threshold?: number;
  left?: Node;
  right?: Node;
}
interface Spread {
  mean: number;
  sd: number;
}
const record = recorded as Record<string, unknown>;
const trees = record.trees as Record<Name, { depth: number; root: Node; score: number }> & {
  grown: Record<Name, Spread>;
};
const forests = record.forests as Record<Name, Spread>;
const regression = record.regression as { tree: { root: Node; score: number }; forest: Spread };

/** Our tree in the form of the record. */
function plain({ examples, impurity, value, split }: TreeNode): Node {
  if (!split) return { examples, value };
  const { feature, threshold } = split;
  return { examples, impurity, feature, threshold, left: plain(split.left), right: plain(split.right) };
}

const depthOf = ({ split }: TreeNode): number =>
  split ? 1 + Math.max(depthOf(split.left), depthOf(split.right)) : 0;
const leavesOf = (node: TreeNode): TreeNode[] =>
  node.split ? [...leavesOf(node.split.left), ...leavesOf(node.split.right)] : [node];

const random = rng('trees');
const wanderers = Array.from({ length: 40 }, () => [random.int(12), random.normal(), random.int(3)]);

/** The least impurity times size over all thresholds of all features, the long way. */
function leastOf(X: number[][], impurityOf: (rows: number[]) => number): number {
  let least = Infinity;
  for (const [j] of X[0]!.entries()) {
    for (const x of X) {
      const left = [...X.keys()].filter((row) => X[row]![j]! <= x[j]!);
      const right = [...X.keys()].filter((row) => X[row]![j]! > x[j]!);
      if (right.length === 0) continue;
      least = Math.min(least, left.length * impurityOf(left) + right.length * impurityOf(right));
    }
  }
  return least;
}

describe('a decision tree', () => {
  test.each(['wine', 'breast cancer', 'digits'] as const)(
    'on %s asks what that of scikit-learn asks',
    async (name) => {
      const { X, y } = await examples(name);
      const { depth, root, score } = trees[name];
      const model = decisionTree({ maxDepth: depth }).fit(X, y);
      expectNear(plain(model.tree), root, 1e-6);
      expect(model.score(X, y)).toBeCloseTo(score, 12);
    },
  );

  test('splits where the impurity of Gini is least of all splits there are', () => {
    const y = wanderers.map(([a, b]) => Number(a! > 5) + Number(b! > 0.3));
    const gini = (rows: number[]) =>
      1 -
      [0, 1, 2].reduce((sum, c) => sum + (rows.filter((row) => y[row] === c).length / rows.length) ** 2, 0);
    const { tree } = decisionTree({ maxDepth: 1 }).fit(wanderers, y);
    const { left, right } = tree.split!;
    expectNear(
      left.examples * left.impurity + right.examples * right.impurity,
      leastOf(wanderers, gini),
      1e-9,
    );
    expectNear(tree.impurity, gini([...y.keys()]), 1e-12);
  });

  test('by hand: 6 examples of which 2, 3 and 1 are of a class', () => {
    const { tree } = decisionTree().fit([[1], [2], [3], [4], [5], [6]], [0, 0, 4, 4, 4, 9]);
    expectNear(tree.impurity, 1 - (4 + 9 + 1) / 36, 1e-15);
    // after 2: 0 + 4 (1 - 10/16) = 1.5; after 5: 5 (1 - 13/25) + 0 = 2.4
    expect(tree.split!.threshold).toBe(2.5);
    expect(tree.split!.right.split!.threshold).toBe(5.5);
    expect(tree.split!.right.value).toEqual([0, 3 / 4, 1 / 4]);
  });

  test('grown to the end knows its examples by heart, and scores on others as that of scikit-learn', async () => {
    for (const name of ['iris', 'wine', 'breast cancer', 'digits'] as const) {
      const data = await examples(name);
      expect(decisionTree().fit(data.X, data.y).score(data.X, data.y)).toBe(1);
      const { mean, sd } = trees.grown[name];
      expect(Math.abs(meanOf(five(name, decisionTree(), data)) - mean)).toBeLessThan(3 * sd + 0.005);
    }
  });

  test('goes on where the first split gains nothing, as XOR asks for', () => {
    const X = [
      [0, 0],
      [1, 1],
      [0, 1],
      [1, 0],
    ];
    expect(decisionTree().fit(X, [0, 0, 1, 1]).score(X, [0, 0, 1, 1])).toBe(1);
  });

  test('keeps its limits', async () => {
    const { X, y } = await examples('breast cancer');
    expect(depthOf(decisionTree({ maxDepth: 2 }).fit(X, y).tree)).toBe(2);
    const few = leavesOf(decisionTree({ minLeaf: 20 }).fit(X, y).tree).map((leaf) => leaf.examples);
    expect(Math.min(...few)).toBeGreaterThanOrEqual(20);
    expect(few.reduce((sum, count) => sum + count, 0)).toBe(X.length);
    const { tree } = decisionTree({ minSplit: 570 }).fit(X, y);
    expectNear(tree.value, [212 / 569, 357 / 569], 1e-12);
    expect(tree.split).toBe(undefined);
  });

  test('stays a leaf where all examples look alike, and votes by shares', () => {
    const model = decisionTree().fit([[1], [1], [1]], [2, 5, 5]);
    expectNear(model.probabilities([[7]]), [[1 / 3, 2 / 3]], 1e-15);
    expect(model.predict([[7]])).toEqual([5]);
  });

  test('gives labels that alternate a leaf each', () => {
    const X = Array.from({ length: 500 }, (_, i) => [i]);
    const y = X.map((_, i) => i % 2);
    const { tree } = decisionTree().fit(X, y);
    expect(leavesOf(tree).map((leaf) => leaf.value[1])).toEqual(y);
  });

  test('parts neighbours between which there is no number', () => {
    const next = 1 + Number.EPSILON;
    expect(
      decisionTree()
        .fit([[1], [next]], [0, 1])
        .predict([[1], [next]]),
    ).toEqual([0, 1]);
  });

  test('says which limits are none', () => {
    expect(() => decisionTree({ maxDepth: 0.5 })).toThrow(
      new RangeError('Cannot use decisionTree with maxDepth = 0.5: wanted a whole number from 1 on'),
    );
    expect(() => regressionTree({ minSplit: 1 })).toThrow(
      new RangeError('Cannot use regressionTree with minSplit = 1: wanted a whole number from 2 on'),
    );
  });
});

/** The alcohol of a wine from all the rest. */
async function alcohol(): Promise<Examples> {
  const { X } = await examples('wine');
  return { X: X.map((x) => x.slice(1)), y: X.map((x) => x[0]!) };
}

describe('a regression tree', () => {
  test('on wine asks what that of scikit-learn asks', async () => {
    const { X, y } = await alcohol();
    const model = regressionTree({ maxDepth: 3 }).fit(X, y);
    expectNear(plain(model.tree), regression.tree.root, 1e-6);
    expectNear(model.score(X, y), regression.tree.score, 1e-9);
  });

  test('splits where the squared error is least of all splits there are', () => {
    const y = wanderers.map(([a, b, c]) => 1e6 + Math.sin(a!) + b! * c!);
    const variance = (rows: number[]) => {
      const mean = meanOf(rows.map((row) => y[row]!));
      return meanOf(rows.map((row) => (y[row]! - mean) ** 2));
    };
    const { left, right } = regressionTree({ maxDepth: 1 }).fit(wanderers, y).tree.split!;
    const found = left.examples * left.impurity + right.examples * right.impurity;
    expectNear(found, leastOf(wanderers, variance), 1e-7);
  });

  test('grown to the end gives back each y exactly', () => {
    const X = Array.from({ length: 30 }, (_, i) => [i]);
    const y = X.map(() => random.normal(1e8));
    expect(regressionTree().fit(X, y).predict(X)).toEqual(y);
  });
});

describe('a forest', () => {
  test.each(['iris', 'wine', 'breast cancer'] as const)(
    'scores on five folds of %s as that of scikit-learn',
    async (name) => {
      const found = meanOf(five(name, randomForest({ rng: rng(1) }), await examples(name)));
      expect(Math.abs(found - forests[name].mean)).toBeLessThan(4 * forests[name].sd);
    },
  );

  test('scores on digits as that of scikit-learn, and far above one tree', async () => {
    const found = meanOf(five('digits', randomForest({ trees: 40 }), await examples('digits')));
    expect(found).toBeGreaterThan(forests.digits.mean - 0.012);
    expect(found).toBeGreaterThan(trees.grown.digits.mean + 0.1);
  });

  test('of regression trees scores on wine as that of scikit-learn', async () => {
    const found = meanOf(five('wine', regressionForest(), await alcohol()));
    expect(Math.abs(found - regression.forest.mean)).toBeLessThan(4 * regression.forest.sd);
  });

  test('answers with the mean of its trees, each of which saw its own examples', async () => {
    const { X, y } = await examples('iris');
    const model = randomForest({ trees: 7 }).fit(X, y);
    const shares = (node: TreeNode, x: number[]): number[] => {
      if (!node.split) return node.value;
      const { feature, threshold, left, right } = node.split;
      return shares(x[feature]! <= threshold ? left : right, x);
    };
    const x = X[70]!;
    const wanted = [0, 1, 2].map((c) => meanOf(model.trees.map((tree) => shares(tree, x)[c]!)));
    expectNear(model.probabilities([x]), [wanted], 1e-12);
    expect(model.trees.map((tree) => tree.examples)).toEqual(new Array(7).fill(150));
    expect(new Set(model.trees.map((tree) => JSON.stringify(tree.value))).size).toBeGreaterThan(4);
  });

  test('is the same again with the same seed, and its first trees do not depend on how many follow', async () => {
    const { X, y } = await examples('iris');
    const grown = (trees: number, seed: number) => randomForest({ trees, rng: rng(seed) }).fit(X, y).trees;
    expect(grown(3, 5)).toEqual(grown(3, 5));
    expect(grown(5, 5).slice(0, 3)).toEqual(grown(3, 5));
    expect(grown(3, 6)).not.toEqual(grown(3, 5));
  });

  test('says how many features it can choose from', () => {
    expect(() =>
      randomForest({ features: 3 }).fit(
        [
          [1, 2],
          [2, 1],
        ],
        [0, 1],
      ),
    ).toThrow(
      new RangeError(
        'Cannot fit randomForest with features = 3 to 2 features: wanted a whole number from 1 to 2',
      ),
    );
  });
});
