import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { Plan, Planner } from '../plan.ts';
import { expanded, isPlainType, like } from './shape.ts';

/** Several tensors put together into one, and one taken apart into several. */

const areAlike = (tensors: readonly TensorInfo[]) =>
  isPlainType(...tensors) && tensors.every(({ dtype }) => dtype === tensors[0]!.dtype);

const addN: Planner = (inputs: TensorInfo[]) => {
  const [first] = inputs;
  if (!areAlike(inputs) || first!.dtype === 'bool') return undefined;
  if (inputs.some(({ shape }) => `${shape}` !== `${first!.shape}`)) return undefined;
  return {
    inputs,
    outputs: [like(first!)],
    anyShape: true,
    emit: (graph, names) => names.reduce((sum, name) => graph.op('Add', [sum, name])),
  };
};

const concat: Planner = (inputs: TensorInfo[], { axis }: { axis: number }) => {
  if (!areAlike(inputs)) return undefined;
  const shape = [...inputs[0]!.shape];
  const along = axis < 0 ? axis + shape.length : axis;
  shape[along] = inputs.reduce((total, one) => total + one.shape[along]!, 0);
  return {
    inputs,
    outputs: [{ ...like(inputs[0]!), shape }],
    anyShape: true,
    emit: (graph, names) =>
      names.length === 1 ? names[0]! : graph.op('Concat', [...names], { axis: along }),
    ...(sizeOf(shape.slice(0, along)) === 1 && { small: oneAfterAnother }),
  };
};

const pack: Planner = (inputs: TensorInfo[], { axis }: { axis: number }) => {
  if (!areAlike(inputs)) return undefined;
  const one = expanded(inputs[0]!.shape, axis);
  const along = axis < 0 ? axis + one.length : axis;
  const shape = one.map((size, at) => (at === along ? inputs.length : size));
  return {
    inputs,
    outputs: [{ ...like(inputs[0]!), shape }],
    anyShape: true,
    emit: (graph, names) => {
      const parts = names.map((name) => graph.op('Unsqueeze', [name, graph.ints([along])]));
      return parts.length === 1 ? parts[0]! : graph.op('Concat', parts, { axis: along });
    },
    ...(sizeOf(one.slice(0, along)) === 1 && { small: oneAfterAnother }),
  };
};

const oneAfterAnother: NonNullable<Plan['small']> = (all, out) => {
  let at = 0;
  for (const values of all) {
    out.set(values, at);
    at += values.length;
  }
};

const split: Planner = (
  { x }: { x: TensorInfo },
  { numOrSizeSplits, axis }: { numOrSizeSplits: number | number[]; axis: number },
) => {
  if (!isPlainType(x)) return undefined;
  const along = axis < 0 ? axis + x.shape.length : axis;
  const sizes = backend_util.prepareSplitSize(x as never, numOrSizeSplits, along);
  if (sizes.includes(0)) return undefined;
  return {
    inputs: [x],
    outputs: sizes.map((size) => ({
      ...like(x),
      shape: x.shape.map((old, at) => (at === along ? size : old)),
    })),
    many: true,
    emit: (graph, [a]) => graph.ops('Split', [a!, graph.ints(sizes)], { axis: along }, sizes.length),
  };
};

const unpack: Planner = ({ value }: { value: TensorInfo }, { axis }: { axis: number }) => {
  if (!isPlainType(value)) return undefined;
  const along = axis < 0 ? axis + value.shape.length : axis;
  const count = value.shape[along]!;
  const shape = value.shape.filter((_, at) => at !== along);
  return {
    inputs: [value],
    outputs: Array.from({ length: count }, () => ({ ...like(value), shape })),
    many: true,
    emit: (graph, [a]) => {
      const sizes = graph.ints(Array.from({ length: count }, () => 1));
      const parts = graph.ops('Split', [a!, sizes], { axis: along }, count);
      return parts.map((part) => graph.op('Squeeze', [part, graph.ints([along])]));
    },
  };
};

export const joining: Record<string, Planner> = {
  AddN: addN,
  Concat: concat,
  Pack: pack,
  SplitV: split,
  Unpack: unpack,
};
