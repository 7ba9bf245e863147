import type { Graph, Name } from '../graph.ts';
import { type Activation, activationOf } from './recurrent-activations.ts';
import type { Back, Cell, Context, Options } from './recurrent-cell.ts';

const together = 8; // steps

export interface Sizes {
  batch: number;
  time: number;
  features: number;
  units: number;
}

/** Where everything is, in the layout of tensorflow.js and in ours. */
export class Layout {
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

  constructor(cell: Cell, options: Options, { bias }: { bias?: unknown }, sizes: Sizes) {
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
    // The last steps come first: their changes are the first ones that are there.
    for (let to = time; to > 0; to -= together) {
      const from = Math.max(0, to - together);
      const columns = repeat(batch, to - from);
      const beside = (parts: readonly Name[]) => graph.concat(parts, 1, columns);
      const sums = weights.map((_, at) => beside(steps.slice(from, to).map((back) => back.sums[at]!)));
      for (const [at, one] of sums.entries()) {
        const factors = beside(left.slice(from, to).map((tensors) => tensors[at]!));
        const before = weights[at] === undefined ? [] : [weights[at]];
        weights[at] = graph.op('Gemm', [factors, one, ...before], { transB: 1 });
      }
      const all = sums.length === 1 ? sums[0]! : graph.op('Concat', sums, { axis: 0 });
      inputs.unshift(graph.op('Gemm', [all, kernelOf], { transA: 1, transB: 1 }));
      rowsOf.unshift((to - from) * batch);
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

export const repeat = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
