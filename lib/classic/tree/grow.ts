import type { Rng } from '../../base/index.ts';
import { wantWhole } from '../check/options.ts';
import type { Criterion, Cut } from './criterion.ts';
import type { TreeNode } from './node.ts';
import type { Sorted } from './sorted.ts';

export interface TreeOptions {
  maxDepth?: number;
  /** So many examples at least stay on each side of a split. */
  minLeaf?: number;
  /** A node with fewer examples is not split. */
  minSplit?: number;
}

/** How many features each split may choose from, drawn anew each time. */
export interface Choice {
  features: number;
  rng: Rng;
}

/**
 * Grows a tree from its root: each node takes the best cut of all features, and its two parts go on alike until
 * they are pure or a limit is met. It is greedy: no cut is ever taken back.
 */
export function grow(
  { columns, orders }: Sorted,
  criterion: Criterion,
  { maxDepth = Infinity, minLeaf = 1, minSplit = 2 }: TreeOptions,
  choice?: Choice,
): TreeNode {
  const features = Int32Array.from(columns.keys());
  const goesLeft = new Uint8Array(columns[0]!.length);
  const moved = new Int32Array(orders[0]!.length);
  const root = criterion.node({ order: orders[0]!, from: 0, to: moved.length });
  // A list of what is still to do instead of recursion: a tree may be deeper than the stack.
  const open = [{ node: root, from: 0, to: moved.length, depth: 0 }];
  for (let task = open.pop(); task; task = open.pop()) {
    const { node, from, to, depth } = task;
    if (node.impurity <= 1e-15 || depth >= maxDepth || node.examples < minSplit) continue;
    const best = bestCut(from, to);
    if (!best) continue;
    const { feature, threshold } = best;
    const middle = divide(from, to, feature, threshold);
    const order = orders[feature]!;
    const left = criterion.node({ order, from, to: middle });
    const right = criterion.node({ order, from: middle, to });
    node.split = { feature, threshold, left, right };
    open.push({ node: right, from: middle, to, depth: depth + 1 });
    open.push({ node: left, from, to: middle, depth: depth + 1 });
  }
  return root;

  /** The best cut of the features that may be chosen; ones that are all the same here do not count as chosen. */
  function bestCut(from: number, to: number): (Cut & { feature: number }) | undefined {
    let best: (Cut & { feature: number }) | undefined;
    let left = choice?.features ?? features.length;
    for (let i = 0; i < features.length && left > 0; i++) {
      if (choice) swap(features, i, i + choice.rng.int(features.length - i));
      const feature = features[i]!;
      const column = columns[feature]!;
      const order = orders[feature]!;
      if (column[order[from]!] === column[order[to - 1]!]) continue;
      left--;
      const cut = criterion.cut({ order, from, to }, column, minLeaf);
      if (cut && !(best && cut.gain <= best.gain)) best = { ...cut, feature };
    }
    return best;
  }

  /** Parts the rows of every order, each half in the order that it had; answers where the right half begins. */
  function divide(from: number, to: number, feature: number, threshold: number): number {
    const column = columns[feature]!;
    const own = orders[feature]!;
    let middle = from;
    for (let i = from; i < to; i++) {
      const left = column[own[i]!]! <= threshold;
      goesLeft[own[i]!] = left ? 1 : 0;
      if (left) middle++;
    }
    for (const order of orders) {
      let onLeft = from;
      let onRight = 0;
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (goesLeft[row]) order[onLeft++] = row;
        else moved[onRight++] = row;
      }
      order.set(moved.subarray(0, onRight), middle);
    }
    return middle;
  }
}

/** Throws for limits that no tree can have. */
export function wantLimits(
  method: string,
  { maxDepth = Infinity, minLeaf = 1, minSplit = 2 }: TreeOptions,
): void {
  wantWhole(method, { maxDepth, minLeaf });
  wantWhole(method, { minSplit }, 2);
}

function swap(values: Int32Array, i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
