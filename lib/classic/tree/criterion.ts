import type { TreeNode } from './node.ts';

/** Rows in the order of one feature, of which those in the places from `from` to before `to` are meant. */
export interface Range {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** The best threshold of one feature. Of two the one with the larger `gain` makes purer parts. */
export interface Cut {
  gain: number;
  threshold: number;
}

/** What a tree asks of its labels. */
export interface Criterion {
  node(range: Range): TreeNode;
  /** Tries every threshold; undefined where none leaves enough examples on both sides. */
  cut(range: Range, column: Float64Array, minLeaf: number): Cut | undefined;
}

/** Midway between two neighbours, but never the upper one, to which it may be rounded. */
export function midway(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle < high ? middle : low;
}
