import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Plan, Planner } from '../plan.ts';
import { expanded, isPlainType, like, reshaped } from './shape.ts';

/** The same numbers in another shape or order. */
export const move: Record<string, Planner> = {
  Reshape: ({ x }: { x: TensorInfo }, { shape }: { shape: number[] }) => asShape(x, reshaped(x.shape, shape)),
  ExpandDims: ({ input }: { input: TensorInfo }, { dim }: { dim: number }) =>
    asShape(input, expanded(input.shape, dim)),
  Transpose: ({ x }: { x: TensorInfo }, { perm }: { perm: number[] }) =>
    isPlainType(x)
      ? {
          inputs: [x],
          outputs: [{ ...like(x), shape: perm.map((axis) => x.shape[axis]!) }],
          emit: (graph, [a]) => graph.transpose(a!, perm),
        }
      : undefined,
};

const asShape = (x: TensorInfo, shape: number[]) =>
  isPlainType(x)
    ? {
        inputs: [x],
        outputs: [{ ...like(x), shape }],
        emit: ((graph, [a]) => graph.reshape(a!, shape)) as Plan['emit'],
      }
    : undefined;
