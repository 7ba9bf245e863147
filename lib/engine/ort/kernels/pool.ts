import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { isFloat } from './shape.ts';
import { bordered, tapAlong } from './taps.ts';
import { type Axis, isPointwise, type PoolAttrs, poolWindows } from './windows.ts';

/** The largest element and the mean of what windows see. */

type Emit = (graph: Graph, x: Name, axes: readonly Axis[]) => Name;

const pooling =
  (emit: Emit): Planner =>
  ({ x }: { x: TensorInfo }, attrs: PoolAttrs) => {
    const windows = poolWindows(x.shape, attrs);
    if (!windows || !isFloat(x)) return undefined;
    const { axes, outShape } = windows;
    const same = isPointwise(windows) && `${x.shape}` === `${outShape}`;
    return {
      inputs: [x],
      outputs: [{ shape: outShape, dtype: 'float32' }],
      emit: (graph, [a]) => (same ? a! : emit(graph, a!, axes)),
    };
  };

const largest: Emit = (graph, x, axes) => gathered(graph, bordered(graph, x, axes, -Infinity), axes, 'Max');

const mean: Emit = (graph, x, axes) => {
  const sum = gathered(graph, bordered(graph, x, axes), axes, 'Sum');
  const counts = axes.map(elementsSeen);
  if (counts.every((list) => list.every((count) => count === list[0]))) {
    return graph.op('Div', [sum, graph.scalar(counts.reduce((all, [count]) => all * count!, 1))]);
  }
  let all = [1];
  for (const list of counts) all = all.flatMap((count) => list.map((other) => count * other));
  return graph.op('Div', [sum, graph.constant(all, [...axes.map(({ out }) => out), 1])]);
};

/** One axis after the other: a window of many elements takes few operations. */
function gathered(graph: Graph, image: Name, axes: readonly Axis[], op: 'Max' | 'Sum'): Name {
  return axes.reduce((x, axis, at) => {
    const seen = Array.from({ length: axis.kernel }, (_, place) => tapAlong(graph, x, axis, at + 1, place));
    return seen.length === 1 ? seen[0]! : graph.op(op, seen);
  }, image);
}

/** How many elements of the image each window covers: what lies outside does not count. */
function elementsSeen({ out, stride, before, reach, size }: Axis): number[] {
  return Array.from({ length: out }, (_, at) => {
    const begin = at * stride - before;
    return Math.max(0, Math.min(size, begin + reach) - Math.max(0, begin));
  });
}

export const pool: Record<string, Planner> = {
  MaxPool: pooling(largest),
  MaxPool3D: pooling(largest),
  AvgPool: pooling(mean),
  AvgPool3D: pooling(mean),
};
