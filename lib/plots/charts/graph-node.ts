/** A number that was given or computed, and from which it was computed. */
export interface GraphNode {
  id: string | number;
  label: string;
  value?: number | undefined;
  grad?: number | undefined;
  /** The ids of what it was computed from. */
  from: readonly (string | number)[];
}

/** The same with ids of one kind. */
export interface Node extends GraphNode {
  id: string;
  from: readonly string[];
}

/** Nodes as they were given, ready to be joined. */
export function nodesOf(given: readonly GraphNode[]): Node[] {
  return given.map((node) => ({ ...node, id: String(node.id), from: node.from.map(String) }));
}
