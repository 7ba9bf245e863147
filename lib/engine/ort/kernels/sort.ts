import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Planner } from '../plan.ts';
import { like } from './shape.ts';

/** The largest along the last axis, in order; of equal ones the first comes first. */
const topK: Planner = ({ x }: { x: TensorInfo }, { k }: { k: number }) => {
  if ((x.dtype !== 'float32' && x.dtype !== 'int32') || k < 1) return undefined;
  const shape = [...x.shape.slice(0, -1), k];
  return {
    inputs: [x],
    outputs: [
      { ...like(x), shape },
      { shape, dtype: 'int32' },
    ],
    anyShape: true,
    emit: (graph, [a]) => {
      const [values, places] = graph.ops('TopK', [a!, graph.ints([k])], { axis: -1 }, 2);
      return [values!, graph.cast(places!, 'int32')];
    },
  };
};

export const sorting: Record<string, Planner> = { TopK: topK };
