import type { Name } from '../../ort/graph.ts';
import type { Layouts } from './layouts.ts';

/** What a lowering knows of a recorded kernel. */
export interface Lowered {
  /** The shapes of what it reads and of what it makes. */
  inputs: readonly (readonly number[])[];
  output: readonly number[];
  attrs: Record<string, unknown>;
}

/** Puts a kernel into a graph in blocks, and answers the name of its plain form; undefined where that is no gain. */
export type Lowering = (layouts: Layouts, names: readonly Name[], op: Lowered) => Name | undefined;
