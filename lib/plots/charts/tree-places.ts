/** A decision: a test with what follows if it holds and if not, or an answer. */
export type TreeNode =
  | { test: string; left: TreeNode; right: TreeNode }
  | { value: string | number; counts?: ArrayLike<number> | undefined };

/** A node and where it stands: levels from the root on, rows from the first leaf on. */
export interface TreePlace {
  node: TreeNode;
  level: number;
  row: number;
  parent: TreePlace | undefined;
  /** Whether the test of the parent holds here. */
  holds: boolean;
  /** How many leaves behind it are not shown. */
  hidden: number;
}

/** A place for each node down to a level; leaves have a row each, and a test stands in the middle of its answers. */
export function treePlaces(root: TreeNode, most: number): TreePlace[] {
  const places: TreePlace[] = [];
  let rows = 0;
  const visit = (node: TreeNode, level: number, parent: TreePlace | undefined, holds: boolean): TreePlace => {
    const cut = 'test' in node && level >= most;
    const place: TreePlace = { node, level, row: 0, parent, holds, hidden: cut ? leavesOf(node) : 0 };
    places.push(place);
    if ('test' in node && !cut) {
      const above = visit(node.left, level + 1, place, true);
      const below = visit(node.right, level + 1, place, false);
      place.row = (above.row + below.row) / 2;
    } else place.row = rows++;
    return place;
  };
  visit(root, 0, undefined, true);
  return places;
}

/** How many answers a tree has. */
export function leavesOf(node: TreeNode): number {
  return 'test' in node ? leavesOf(node.left) + leavesOf(node.right) : 1;
}

/** The most tests on the way to an answer. */
export function depthOf(node: TreeNode): number {
  return 'test' in node ? 1 + Math.max(depthOf(node.left), depthOf(node.right)) : 0;
}
