import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { ElementType } from '../graph.ts';
import type { Outcome, Plan, Planner } from '../plan.ts';
import { isPlainType, like } from './shape.ts';

/** Tensors that are the same number all over. */
const filled = (outcome: Outcome, value: number): Plan | undefined =>
  outcome.shape.includes(0)
    ? undefined
    : {
        inputs: [],
        outputs: [outcome],
        emit: (graph) => {
          const one = graph.scalar(value, outcome.dtype);
          return outcome.shape.length === 0 ? one : graph.op('Expand', [one, graph.ints(outcome.shape)]);
        },
        small: (_, out) => {
          out.fill(value);
        },
        alwaysSmall: true,
      };

export const fill: Record<string, Planner> = {
  Fill: (
    _,
    { shape, value, dtype }: { shape: number[]; value: number | boolean | string; dtype?: string },
  ) => {
    const type = dtype ?? util.inferDtype(value as number);
    if (!['float32', 'int32', 'bool'].includes(type)) return undefined;
    return filled({ shape, dtype: type as ElementType }, Number(value));
  },
  ZerosLike: ({ x }: { x: TensorInfo }) => (isPlainType(x) ? filled(like(x), 0) : undefined),
  OnesLike: ({ x }: { x: TensorInfo }) => (isPlainType(x) ? filled(like(x), 1) : undefined),
};
