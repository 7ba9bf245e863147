import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from './graph.ts';

/** What comes out of a kernel, before it has been computed. */
export interface Outcome {
  shape: readonly number[];
  dtype: 'float32' | 'int32' | 'bool';
}

/**
 * How one kernel call is computed: which tensors go in, what comes out, and the operations between. Written once
 * per kernel; run at once for a single call, or put into the graph of a whole traced step.
 */
export interface Plan {
  inputs: readonly TensorInfo[];
  outputs: readonly Outcome[];
  /** Adds the operations to a graph; `names` are the inputs, what it answers are the outputs. */
  emit(graph: Graph, names: readonly Name[]): Name | readonly Name[];
  /** The operations are the same for all shapes of these ranks: one session serves them all. */
  anyShape?: boolean;
  /** tensorflow.js expects a list of results, also of one. */
  many?: boolean;
  /** A plain loop for small tensors, where a session costs more than the arithmetic: writes into `out`. */
  small?(values: readonly Values[], out: Values): void;
  /** For a single call the loop is the better way at any size. */
  alwaysSmall?: boolean;
  /** Throws where onnxruntime would take numbers that tensorflow.js refuses; for a single call, before it runs. */
  check?(values: readonly Values[]): void;
}

export type Values = Float32Array | Int32Array | Uint8Array;

/**
 * Plans a call, or answers undefined where only the plain kernel of tensorflow.js' cpu backend will do (an element
 * type, an option that is rare).
 */
// biome-ignore lint/suspicious/noExplicitAny: tensorflow.js types the arguments of all kernels as one loose record
export type Planner = (inputs: any, attrs: any) => Plan | undefined;
