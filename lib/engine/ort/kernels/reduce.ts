import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { ElementType, Graph, Name } from '../graph.ts';
import type { Outcome, Planner, Values } from '../plan.ts';
import { axesOf, isFloat, isPlainType } from './shape.ts';

/** What becomes of the elements along some axes together. */

interface Reduction {
  op: string;
  /** The type that it computes in and answers, for each type of input. */
  as(dtype: ElementType): ElementType;
  /** The same over a plain array. */
  of(values: Values, from: number, to: number): number;
  /** onnxruntime loses a NaN on the way. */
  losesNaN?: boolean;
}

const loopSize = 256; // input elements; above, a session is faster

const reduce =
  ({ op, as, of, losesNaN }: Reduction, answer?: ElementType): Planner =>
  ({ x }: { x: TensorInfo }, { axis, reductionIndices, keepDims }) => {
    if (!isPlainType(x)) return undefined;
    const axes = axesOf(axis ?? reductionIndices, x.shape.length);
    const type = as(x.dtype as ElementType);
    const shape = reduced(x.shape, axes, keepDims as boolean | undefined);
    const outcome: Outcome = { shape, dtype: answer ?? type };
    return {
      inputs: [x],
      outputs: [outcome],
      anyShape: true,
      emit: (graph, [a]) => {
        const from = x.dtype === type ? a! : graph.cast(a!, type);
        if (axes.length === 0) return asType(graph, from, type, outcome.dtype);
        const along = (name: string, of: Name) =>
          graph.op(name, [of, graph.ints(axes)], { keepdims: Number(keepDims ?? false) });
        const result = along(op, from);
        if (!losesNaN || type !== 'float32') return asType(graph, result, type, outcome.dtype);
        // Clipped, no infinity can cancel another: the sum is NaN where one of the elements is.
        const sum = along('ReduceSum', graph.op('Clip', [from, graph.scalar(-1), graph.scalar(1)]));
        return graph.op('Where', [graph.op('IsNaN', [sum]), sum, result]);
      },
      ...(areLast(axes, x.shape.length) && sizeOf(x.shape) <= loopSize && { small: inner(x, axes, of) }),
    };
  };

const asType = (graph: Graph, x: Name, from: ElementType, to: ElementType) =>
  from === to ? x : graph.cast(x, to);

function reduced(shape: readonly number[], axes: readonly number[], keepDims = false): number[] {
  return keepDims
    ? shape.map((size, at) => (axes.includes(at) ? 1 : size))
    : shape.filter((_, at) => !axes.includes(at));
}

/** What is taken together lies together. */
const areLast = (axes: readonly number[], rank: number) =>
  axes.every((axis, at) => axis === rank - axes.length + at);

const inner =
  (x: TensorInfo, axes: readonly number[], of: Reduction['of']) =>
  ([values]: readonly Values[], out: Values) => {
    const step = sizeOf(axes.map((axis) => x.shape[axis]!));
    for (let i = 0; i < out.length; i++) out[i] = of(values!, i * step, (i + 1) * step);
  };

const counted = (dtype: ElementType) => (dtype === 'bool' ? 'int32' : dtype);

const sum: Reduction['of'] = (values, from, to) => {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  return total;
};
const product: Reduction['of'] = (values, from, to) => {
  let total = 1;
  for (let i = from; i < to; i++) total *= values[i]!;
  return total;
};
const largest: Reduction['of'] = (values, from, to) => {
  let found = values[from]!;
  for (let i = from + 1; i < to; i++) found = Math.max(found, values[i]!);
  return found;
};
const smallest: Reduction['of'] = (values, from, to) => {
  let found = values[from]!;
  for (let i = from + 1; i < to; i++) found = Math.min(found, values[i]!);
  return found;
};

/** The place of the first of the largest or smallest; a NaN is neither, unless it comes first. */
const place =
  (op: 'ArgMax' | 'ArgMin', better: (one: number, other: number) => boolean): Planner =>
  ({ x }: { x: TensorInfo }, { axis }: { axis: number | number[] }) => {
    if (!isPlainType(x) || x.shape.length === 0) return undefined;
    const [along, ...more] = axesOf(axis, x.shape.length);
    if (along === undefined || more.length > 0) return undefined;
    const length = x.shape[along]!;
    return {
      inputs: [x],
      outputs: [{ shape: reduced(x.shape, [along]), dtype: 'int32' }],
      anyShape: true,
      emit: (graph, [a]) => {
        const from = x.dtype === 'bool' ? graph.cast(a!, 'int32') : a!;
        if (x.shape.length > 1)
          return graph.cast(graph.op(op, [from], { axis: along, keepdims: 0 }), 'int32');
        // Of a vector, onnxruntime would give the place of a NaN.
        const row = graph.op('Unsqueeze', [from, graph.ints([0])]);
        return graph.cast(graph.reshape(graph.op(op, [row], { axis: 1 }), []), 'int32');
      },
      ...(along === x.shape.length - 1 &&
        sizeOf(x.shape) <= loopSize && {
          small: ([values], out) => {
            for (let i = 0; i < out.length; i++) {
              let best = i * length;
              for (let j = best + 1; j < (i + 1) * length; j++) {
                if (better(values![j]!, values![best]!)) best = j;
              }
              out[i] = best - i * length;
            }
          },
        }),
    };
  };

const inBool = (planner: Planner): Planner => {
  return (inputs, attrs) => ((inputs.x as TensorInfo).dtype === 'bool' ? planner(inputs, attrs) : undefined);
};
const alike =
  (reduction: Reduction): Planner =>
  (inputs, attrs) =>
    reduce(reduction, inputs.x.dtype)(inputs, attrs);

const max: Reduction = { op: 'ReduceMax', as: counted, of: largest, losesNaN: true };
const min: Reduction = { op: 'ReduceMin', as: counted, of: smallest, losesNaN: true };

export const reductions: Record<string, Planner> = {
  Sum: reduce({ op: 'ReduceSum', as: counted, of: sum }),
  Mean: reduce({
    op: 'ReduceMean',
    as: () => 'float32',
    of: (values, from, to) => sum(values, from, to) / (to - from),
  }),
  Prod: reduce({ op: 'ReduceProd', as: counted, of: product }),
  Max: alike(max),
  Min: alike(min),
  All: inBool(alike(min)),
  Any: inBool(alike(max)),
  ArgMax: place('ArgMax', (one, other) => one > other),
  ArgMin: place('ArgMin', (one, other) => one < other),
};

export const softmax: Record<string, Planner> = {
  Softmax: ({ logits }: { logits: TensorInfo }, { dim }: { dim: number }) => {
    const last = logits.shape.length - 1;
    if (!isFloat(logits) || last < 0 || (dim !== -1 && dim !== last)) return undefined;
    return {
      inputs: [logits],
      outputs: [{ shape: logits.shape, dtype: 'float32' }],
      anyShape: true,
      emit: (graph, [x]) => graph.op('Softmax', [x!], { axis: last }),
    };
  },
};
