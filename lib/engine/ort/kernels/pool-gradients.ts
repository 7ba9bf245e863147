import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { isFloat } from './shape.ts';
import { bordered, places, tap, untapAlong } from './taps.ts';
import { type Axis, fits, type PoolAttrs, poolWindows, tapCount, type Windows } from './windows.ts';

/** What a pooling hands back to its images. */

const mostTaps = 128; // an operation or two for each place of a window

const ofLargest: Planner = ({ dy, input, output }: Record<string, TensorInfo>, attrs: PoolAttrs) => {
  const windows = poolWindows(input!.shape, attrs);
  if (!windows || !isFloat(dy!, input!, output!) || !fits(dy!, windows)) return undefined;
  if (!fits(output!, windows) || tapCount(windows) > mostTaps) return undefined;
  return {
    inputs: [dy!, input!, output!],
    outputs: [{ shape: input!.shape, dtype: 'float32' }],
    emit: (graph, [d, x, y]) => {
      const image = bordered(graph, x!, windows.axes, -Infinity);
      return untap(graph, toLargest(graph, d!, image, y!, windows), dy!.shape, windows.axes);
    },
  };
};

/**
 * For each place of the windows, the gradient where the largest element stands. Of equal ones only one gets it: the
 * first, as in tensorflow.js, and in volumes, as there too, the last.
 */
function toLargest(graph: Graph, dy: Name, image: Name, y: Name, { axes }: Windows): Name[] {
  const all = places(axes);
  const order = all.map((_, at) => (axes.length === 3 ? all.length - 1 - at : at));
  const parts: Name[] = [];
  let rest = dy;
  order.forEach((place, step) => {
    const isLargest = graph.op('Equal', [tap(graph, image, axes, all[place]!), y]);
    // Products with 0 and 1 are exact, and faster than a choice.
    const part = graph.op('Mul', [graph.cast(isLargest, 'float32'), rest]);
    parts[place] = part;
    if (step < all.length - 1) rest = graph.op('Sub', [rest, part]);
  });
  return parts;
}

const ofMean: Planner = ({ dy, input }: Record<string, TensorInfo>, attrs: PoolAttrs) => {
  const windows = poolWindows(input!.shape, attrs);
  if (!windows || !isFloat(dy!, input!) || !fits(dy!, windows)) return undefined;
  const { axes } = windows;
  return {
    inputs: [dy!],
    outputs: [{ shape: input!.shape, dtype: 'float32' }],
    emit: (graph, [d]) => {
      // Like tensorflow.js: the share of each place is the same, also where a window covers less of the image.
      let x = graph.op('Mul', [d!, graph.scalar(1 / tapCount(windows))]);
      const shape = [...dy!.shape];
      axes.forEach((axis, at) => {
        x = untapAlong(graph, new Array<Name>(axis.kernel).fill(x), shape, axis, at + 1);
        shape[at + 1] = axis.size;
      });
      return x;
    },
  };
};

/** Adds up what belongs to each place of the windows (in their order) where it came from: the last axis first. */
function untap(
  graph: Graph,
  parts: readonly Name[],
  outShape: readonly number[],
  axes: readonly Axis[],
): Name {
  const shape = [...outShape];
  let left = parts;
  for (let at = axes.length - 1; at >= 0; at--) {
    const axis = axes[at]!;
    const groups: Name[] = [];
    for (let from = 0; from < left.length; from += axis.kernel) {
      groups.push(untapAlong(graph, left.slice(from, from + axis.kernel), shape, axis, at + 1));
    }
    shape[at + 1] = axis.size;
    left = groups;
  }
  return left[0]!;
}

export const poolGradients: Record<string, Planner> = {
  MaxPoolGrad: ofLargest,
  MaxPool3DGrad: ofLargest,
  AvgPoolGrad: ofMean,
  AvgPool3DGrad: ofMean,
};
