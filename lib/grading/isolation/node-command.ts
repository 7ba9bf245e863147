import { childFlags } from '../child/flags.ts';
import type { Cage } from './cage.ts';
import { node, sight } from './sight.ts';

export interface Flags {
  /** Node's permission flags; without them the rest of a rung is seen alone. */
  permission?: boolean;
}

/** The command line of the child: Node, its flags, and what they let it read. */
export function nodeCommand(cage: Cage, { permission = true }: Flags = {}): string[] {
  const all = childFlags(process.version, { heapMB: Math.ceil(cage.limits.memoryMB) });
  const flags = permission ? all : all.filter((flag) => !/permission$|^--allow-/.test(flag));
  // Each path in a flag of its own: lists with commas are refused since Node 20.7.
  const allowed = permission ? sight(cage).map((path) => `--allow-fs-read=${path}`) : [];
  return [node, ...flags, ...allowed, cage.entry];
}
