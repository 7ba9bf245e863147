import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Outcome, Planner } from '../plan.ts';
import { isPlainType } from './shape.ts';

/** Sums over all elements so far. Products so far have no operation in onnxruntime: the plain backend does them. */
const cumsum: Planner = (
  { x }: { x: TensorInfo },
  { axis, exclusive, reverse }: { axis: number; exclusive: boolean; reverse: boolean },
) => {
  if (!isPlainType(x) || axis < 0 || axis >= x.shape.length) return undefined;
  const dtype: Outcome['dtype'] = x.dtype === 'float32' ? 'float32' : 'int32';
  return {
    inputs: [x],
    outputs: [{ shape: x.shape, dtype }],
    anyShape: true,
    emit: (graph, [a]) => {
      const from = x.dtype === dtype ? a! : graph.cast(a!, dtype);
      return graph.op('CumSum', [from, graph.int(axis)], {
        exclusive: Number(exclusive),
        reverse: Number(reverse),
      });
    },
  };
};

export const cumulative: Record<string, Planner> = { Cumsum: cumsum };
