import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Outcome, Planner } from '../plan.ts';
import { type Activation, activationOf } from './recurrent-activations.ts';

/**
 * What the kernels of recurrent layers share. Inside, every matrix has one column per example: then gates and
 * states are taken apart and put together without moving single numbers, and the weights come first in products.
 */

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
  /** Rows of what the weights are multiplied with: the state, the input, and ones for the bias. */
  rows: number;
  /** All weights, a row per gate and unit: (gates x units, rows). */
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

interface GradientOptions extends Options {
  /** The shape of the input: (batch, time, features). */
  shape: readonly [number, number, number];
}

interface Weights {
  kernel: TensorInfo;
  recurrent: TensorInfo;
  bias?: TensorInfo;
}

interface Inputs extends Weights {
  x: TensorInfo;
  h?: TensorInfo;
  c?: TensorInfo;
}

interface GradientInputs extends Weights {
  saved: TensorInfo;
  dy: TensorInfo;
  dh?: TensorInfo;
  dc?: TensorInfo;
}

const together = 8; // steps

const float = (...shape: number[]): Outcome => ({ shape, dtype: 'float32' });

/** The layer over all time steps: the output, the last states, and what the gradient needs. */
export const forward =
  (cellOf: (options: Options) => Cell): Planner =>
  (inputs: Inputs, options: Options) => {
    const cell = cellOf(options);
    const [batch, time, features] = inputs.x.shape as [number, number, number];
    const units = inputs.recurrent.shape[0]!;
    const layout = new Layout(cell, options, inputs, { batch, time, features, units });
    const keys = (['x', 'kernel', 'recurrent', 'bias', 'h', 'c'] as const).filter((key) => inputs[key]);
    const states = Array.from({ length: cell.states }, () => float(batch, units));
    const saved = options.saves ? [float(time * layout.savedRows, batch)] : [];
    return {
      inputs: keys.map((key) => inputs[key]!),
      outputs: [options.sequences ? float(batch, time, units) : float(batch, units), ...states, ...saved],
      many: true,
      emit: (graph, names) => {
        const of = Object.fromEntries(keys.map((key, at) => [key, names[at]!])) as Record<string, Name>;
        const context = layout.context(graph, of);
        let state: readonly (Name | undefined)[] = [of.h, of.c]
          .slice(0, cell.states)
          .map((name) => name && graph.transpose(name, [1, 0]));
        const steps = layout.inputs(graph, of.x!).map((input) => {
          const step = cell.step(graph, context, input, state);
          state = step.states;
          return step;
        });
        const last = state.map((name) => graph.transpose(name!, [1, 0]));
        const outs = steps.map((step) => step.states[0]!);
        const y = options.sequences ? layout.sequence(graph, outs) : last[0]!;
        if (!options.saves) return [y, ...last];
        const parts = steps.flatMap((step) => step.saved);
        return [y, ...last, graph.concat(parts, 0, layout.saved)];
      },
    };
  };

/** The gradients of the input, the weights, the bias if there is one, and the first states. */
export const backward =
  (cellOf: (options: Options) => Cell): Planner =>
  (inputs: GradientInputs, options: GradientOptions) => {
    const cell = cellOf(options);
    const [batch, time, features] = options.shape;
    const units = inputs.recurrent.shape[0]!;
    const layout = new Layout(cell, options, inputs, { batch, time, features, units });
    const keys = (['kernel', 'recurrent', 'bias', 'saved', 'dy', 'dh', 'dc'] as const).filter(
      (key) => inputs[key],
    );
    const { kernel, recurrent, bias } = inputs;
    const weights = [kernel, recurrent, ...(bias ? [bias] : [])].map(({ shape }) => float(...shape));
    const states = Array.from({ length: cell.states }, () => float(batch, units));
    return {
      inputs: keys.map((key) => inputs[key]!),
      outputs: [float(batch, time, features), ...weights, ...states],
      many: true,
      emit: (graph, names) => {
        const of = Object.fromEntries(keys.map((key, at) => [key, names[at]!])) as Record<string, Name>;
        const context = layout.context(graph, of);
        const saved = layout.apart(graph, of.saved!);
        const dy = layout.changes(graph, of.dy!);
        let states: readonly (Name | undefined)[] = [of.dh, of.dc]
          .slice(0, cell.states)
          .map((name) => name && graph.transpose(name, [1, 0]));
        states = [sum(graph, dy[time - 1], states[0]), ...states.slice(1)];
        const backs: Back[] = [];
        for (let at = time - 1; at >= 0; at--) {
          const back = cell.back(graph, context, saved[at]!, { states, before: dy[at - 1] });
          states = back.states;
          backs.unshift(back);
        }
        const first = states.map((name) => graph.transpose(name!, [1, 0]));
        return [...layout.gradients(graph, of, saved, backs), ...first];
      },
    };
  };

interface Sizes {
  batch: number;
  time: number;
  features: number;
  units: number;
}

/** Where everything is, in the layout of tensorflow.js and in ours. */
class Layout {
  /** The rows of all that is saved, step by step. */
  readonly saved: readonly number[];
  readonly savedRows: number;
  readonly #cell: Cell;
  readonly #options: Options;
  readonly #sizes: Sizes;
  readonly #each: readonly number[];
  readonly #rows: number;
  readonly #ones: boolean;
  readonly #activation: Activation;
  readonly #recurrentActivation: Activation;

  constructor(cell: Cell, options: Options, { bias }: Weights, sizes: Sizes) {
    this.#cell = cell;
    this.#options = options;
    this.#sizes = sizes;
    this.#activation = activationOf(options.activation);
    this.#recurrentActivation = activationOf(options.recurrentActivation);
    this.#ones = bias !== undefined || (cell.inner > 0 && this.#recurrentActivation.shift !== 0);
    this.#rows = sizes.units + sizes.features + Number(this.#ones);
    this.#each = cell.saves(sizes.units, this.#rows);
    this.saved = Array.from({ length: sizes.time }, () => this.#each).flat();
    this.savedRows = this.#each.reduce((total, rows) => total + rows);
  }

  context(graph: Graph, of: Record<string, Name>): Context {
    const { units, batch } = this.#sizes;
    return {
      units,
      batch,
      rows: this.#rows,
      weights: graph.transpose(this.#weights(graph, of), [1, 0]),
      recurrent: this.#gates(graph, of.recurrent!),
      activation: this.#activation,
      recurrentActivation: this.#recurrentActivation,
      zeros: graph.constant(new Float32Array(units * batch), [units, batch]),
    };
  }

  /** What comes in at each step, in the order of the steps: the features, then ones for the bias. */
  inputs(graph: Graph, x: Name): readonly Name[] {
    const { batch, time, features } = this.#sizes;
    const rows = graph.transpose(graph.reshape(x, [batch, time * features]), [1, 0]);
    if (!this.#ones) return this.#inOrder(graph.split(rows, 0, repeat(features, time)));
    const ones = graph.constant(new Float32Array(time * batch).fill(1), [time, 1, batch]);
    const whole = graph.op('Concat', [graph.reshape(rows, [time, features, batch]), ones], { axis: 1 });
    const flat = graph.reshape(whole, [time * (features + 1), batch]);
    return this.#inOrder(graph.split(flat, 0, repeat(features + 1, time)));
  }

  /** The outputs of all steps as tensorflow.js wants them. */
  sequence(graph: Graph, outs: readonly Name[]): Name {
    const { batch, time, units } = this.#sizes;
    const rows = graph.concat(outs, 0, repeat(units, time));
    return graph.reshape(graph.transpose(rows, [1, 0]), [batch, time, units]);
  }

  /** The change with the output of each step, where it has one. */
  changes(graph: Graph, dy: Name): (Name | undefined)[] {
    const { batch, time, units } = this.#sizes;
    if (!this.#options.sequences) {
      return [...repeat(undefined, time - 1), graph.transpose(dy, [1, 0])];
    }
    const rows = graph.transpose(graph.reshape(dy, [batch, time * units]), [1, 0]);
    return [...graph.split(rows, 0, repeat(units, time))];
  }

  /** What each step saved. */
  apart(graph: Graph, saved: Name): Name[][] {
    const parts = graph.split(saved, 0, this.saved);
    const count = this.#each.length;
    return repeat(0, this.#sizes.time).map((_, at) => parts.slice(at * count, (at + 1) * count));
  }

  /**
   * Of the input, the kernel, the recurrent kernel, and the bias: products over several steps at once, of what is
   * still at hand.
   */
  gradients(
    graph: Graph,
    of: Record<string, Name>,
    saved: readonly Name[][],
    backs: readonly Back[],
  ): Name[] {
    const { batch, time, features, units } = this.#sizes;
    const [steps, left] = [this.#inOrder(backs), this.#inOrder(saved)];
    const weights: (Name | undefined)[] = backs[0]!.sums.map(() => undefined);
    const inputs: Name[] = [];
    const kernelOf = this.#gates(graph, of.kernel!);
    const rowsOf: number[] = [];
    for (let from = 0; from < time; from += together) {
      const to = Math.min(time, from + together);
      const columns = repeat(batch, to - from);
      const beside = (parts: readonly Name[]) => graph.concat(parts, 1, columns);
      const sums = weights.map((_, at) => beside(steps.slice(from, to).map((back) => back.sums[at]!)));
      for (const [at, one] of sums.entries()) {
        const factors = beside(left.slice(from, to).map((tensors) => tensors[at]!));
        const before = weights[at] === undefined ? [] : [weights[at]];
        weights[at] = graph.op('Gemm', [factors, one, ...before], { transB: 1 });
      }
      const all = sums.length === 1 ? sums[0]! : graph.op('Concat', sums, { axis: 0 });
      inputs.push(graph.op('Gemm', [all, kernelOf], { transA: 1, transB: 1 }));
      rowsOf.push((to - from) * batch);
    }
    const joined = weights.length === 1 ? weights[0]! : graph.op('Concat', weights as Name[], { axis: 1 });
    const whole = this.#gates(graph, joined, true);
    const sizes = [units, features, ...(this.#ones ? [1] : [])];
    const [recurrent, kernel, bias] = graph.split(whole, 0, sizes);
    const rows = graph.reshape(graph.concat(inputs, 0, rowsOf), [time, batch, features]);
    const dx = graph.transpose(rows, [1, 0, 2]);
    return [dx, kernel!, recurrent!, ...(of.bias ? [graph.reshape(bias!, [-1])] : [])];
  }

  /** All weights under each other: (rows, gates x units). */
  #weights(graph: Graph, { kernel, recurrent, bias }: Record<string, Name>): Name {
    const parts = [this.#gates(graph, recurrent!), this.#gates(graph, kernel!)];
    if (this.#ones) {
      const { gates, inner } = this.#cell;
      const count = gates * this.#sizes.units;
      const { shift } = this.#recurrentActivation;
      const values = new Float32Array(count).fill(shift, 0, inner * this.#sizes.units);
      const shifts = graph.constant(values, [1, count]);
      const row = bias && this.#gates(graph, graph.reshape(bias, [1, count]));
      parts.push(row && shift !== 0 ? graph.op('Add', [row, shifts]) : (row ?? shifts));
    }
    return graph.op('Concat', parts, { axis: 0 });
  }

  /** Weights in our order of gates and at the scale of their activations; `back`: gradients, from that order. */
  #gates(graph: Graph, weights: Name, back = false): Name {
    const { order, gates } = this.#cell;
    const { units } = this.#sizes;
    const scales = this.#scales();
    const factors = () => {
      const all = scales.flatMap((scale) => repeat(scale, units));
      return graph.constant(all, [gates * units]);
    };
    const scaled = (name: Name) =>
      scales.every((scale) => scale === 1) ? name : graph.op('Mul', [name, factors()]);
    const ordered = (name: Name, places: readonly number[]) => {
      if (places.every((place, at) => place === at)) return name;
      const parts = graph.split(name, 1, repeat(units, gates));
      return graph.op(
        'Concat',
        places.map((place) => parts[place]!),
        { axis: 1 },
      );
    };
    if (!back) return scaled(ordered(weights, order));
    return ordered(
      scaled(weights),
      order.map((_, at) => order.indexOf(at)),
    );
  }

  #scales(): readonly number[] {
    const { scales, gates, inner } = this.#cell;
    return scales ?? repeat(1, gates).map((one, at) => (at < inner ? this.#recurrentActivation.scale : one));
  }

  #inOrder<T>(list: readonly T[]): readonly T[] {
    return this.#options.backwards ? [...list].reverse() : list;
  }
}

const repeat = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);

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
