import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Name } from '../graph.ts';
import type { Outcome, Planner } from '../plan.ts';
import { type Back, type Cell, type Options, sum } from './recurrent-cell.ts';
import { Layout } from './recurrent-layout.ts';

/**
 * What the kernels of recurrent layers share. Inside, every matrix has one column per example: then gates and
 * states are taken apart and put together without moving single numbers, and the weights come first in products.
 */

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
