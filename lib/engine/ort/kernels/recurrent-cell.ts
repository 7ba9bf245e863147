import type { Graph, Name } from '../graph.ts';
import type { Activation } from './recurrent-activations.ts';

/** A kind of recurrent layer: what it does at one time step, forward and back. */
export interface Cell {
  gates: number;
  /** Where in tensorflow.js' weights each gate of ours is. */
  order: readonly number[];
  states: number;
  /** Gates, from the first on, that have the recurrent activation; the others have the other one. */
  inner: number;
  /** What the weights of each gate are multiplied with first, where the activations do not say it. */
  scales?: readonly number[];
  /** How many tensors each step saves, by their rows; the first are those that the weights are multiplied with. */
  saves(units: number, rows: number): readonly number[];
  step(graph: Graph, context: Context, input: Name, states: readonly (Name | undefined)[]): Step;
  back(graph: Graph, context: Context, saved: readonly Name[], change: Change): Back;
}

export interface Context {
  units: number;
  batch: number;
  /**
   * All weights, a row per gate and unit and a column for each number of the state and the input, and one for the
   * bias.
   */
  weights: Name;
  /** The recurrent ones the other way round: (units, gates x units). */
  recurrent: Name;
  activation: Activation;
  recurrentActivation: Activation;
  zeros: Name;
}

export interface Step {
  states: readonly Name[];
  saved: readonly Name[];
}

/** The change of the loss with a step's new states; `before`: with the old output, by another way. */
export interface Change {
  states: readonly (Name | undefined)[];
  before: Name | undefined;
}

export interface Back {
  /** With what comes into the activations, for each of the first saved tensors those that belong to it. */
  sums: readonly Name[];
  states: readonly Name[];
}

export interface Options {
  activation: string;
  recurrentActivation: string;
  /** The output is that of all steps, not of the last. */
  sequences: boolean;
  /** The last time step comes first. */
  backwards: boolean;
  /** The last output is what the gradient kernel needs. */
  saves: boolean;
}

export function sum(graph: Graph, a: Name | undefined, b: Name | undefined): Name | undefined {
  return a && b ? graph.op('Add', [a, b]) : (a ?? b);
}

/** What comes of a product, and before its activation: that is not there where onnxruntime does both at once. */
export function activated(
  graph: Graph,
  { fused, apply }: Activation,
  a: Name,
  b: Name,
): { x: Name; y: Name } {
  if (fused) {
    const y = graph.extra('FusedGemm', [a, b], { activation: fused });
    return { x: y, y };
  }
  const x = graph.op('MatMul', [a, b]);
  return { x, y: apply(graph, x) };
}

/** a x b + c, where there is a c. */
export const productPlus = (graph: Graph, a: Name, b: Name, c: Name | undefined): Name =>
  c === undefined ? graph.op('MatMul', [a, b]) : graph.op('Gemm', [a, b, c]);
