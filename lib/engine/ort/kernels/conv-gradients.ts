import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { columns, columnsSize, positions } from './columns.ts';
import { convolve } from './conv.ts';
import { channelsFirst, channelsLast } from './layout.ts';
import { isFloat } from './shape.ts';
import { bordered, places, tap } from './taps.ts';
import {
  type Axis,
  convWindows,
  fits,
  isPointwise,
  tapCount,
  type WindowAttrs,
  type Windows,
} from './windows.ts';

/** What a convolution hands back: to its images and to its filter. */

const mostColumns = 2 ** 23; // numbers; beyond it the memory costs more than it saves

const toInput: Planner = (
  { dy, filter }: Record<string, TensorInfo>,
  attrs: WindowAttrs & { inputShape: number[] },
) => {
  const windows = convWindows(attrs.inputShape, filter!.shape, attrs);
  if (!windows || !isFloat(dy!, filter!) || !fits(dy!, windows)) return undefined;
  return {
    inputs: [dy!, filter!],
    outputs: [{ shape: attrs.inputShape, dtype: 'float32' }],
    emit: (graph, [d, w]) => unconvolve(graph, d!, w!, windows),
  };
};

const toFilter: Planner = (
  { x, dy }: Record<string, TensorInfo>,
  attrs: WindowAttrs & { filterShape: number[] },
) => {
  const windows = convWindows(x!.shape, attrs.filterShape, attrs);
  if (!windows || !isFloat(x!, dy!) || !fits(dy!, windows)) return undefined;
  return {
    inputs: [x!, dy!],
    outputs: [{ shape: attrs.filterShape, dtype: 'float32' }],
    emit: (graph, [a, d]) => graph.reshape(correlate(graph, a!, d!, windows), attrs.filterShape),
  };
};

/** The gradient for the images. */
function unconvolve(graph: Graph, dy: Name, filter: Name, windows: Windows): Name {
  const { axes, batch, inChannels, outChannels } = windows;
  const rank = axes.length;
  if (
    windows.channelsLast &&
    isPointwise(windows) &&
    axes.every(({ stride, behind }) => stride === 1 && behind === 0)
  ) {
    const matrix = graph.reshape(filter, [inChannels, outChannels]);
    return graph.extra('FusedMatMul', [dy, matrix], { transB: 1 });
  }
  const back = reversed(windows);
  if (back && inChannels >= 16) {
    const swapped = [...axes.map((_, at) => at), rank + 1, rank];
    return convolve(graph, dy, graph.transpose(flipped(graph, filter, axes), swapped), back);
  }
  const image = windows.channelsLast
    ? channelsFirst(graph, dy, [batch, ...axes.map(({ out }) => out), outChannels])
    : dy;
  const turned = graph.transpose(filter, [rank + 1, rank, ...axes.map((_, at) => at)]);
  return transposedConv(graph, [image, turned], windows);
}

/** onnxruntime's own way back, of gradients with their channels first, put into the layout of the windows. */
export function transposedConv(graph: Graph, inputs: Name[], windows: Windows, group = 1): Name {
  const { axes, batch, inChannels } = windows;
  // Elements behind the last window: as far as onnxruntime allows they are its padding of the output.
  const unseen = axes.map(({ behind }) => Math.max(0, -behind));
  const allowed = axes.every(({ stride }, at) => unseen[at]! < stride);
  let dx = graph.op('ConvTranspose', inputs, {
    kernel_shape: axes.map(({ kernel }) => kernel),
    strides: axes.map(({ stride }) => stride),
    pads: [...axes.map(({ before }) => before), ...axes.map(({ behind }) => Math.max(0, behind))],
    ...(allowed && { output_padding: unseen }),
    group,
  });
  if (!allowed) {
    dx = graph.op('Pad', [dx, graph.ints([0, 0, ...axes.map(() => 0), 0, 0, ...unseen])]);
  }
  if (!windows.channelsLast) return dx;
  return channelsLast(graph, dx, [batch, inChannels, ...axes.map(({ size }) => size)]);
}

/** The windows through which a gradient goes back by a convolution; undefined where it cannot. */
export function reversed(windows: Windows): Windows | undefined {
  const { axes, inChannels, outChannels, batch, channelsLast: last } = windows;
  const back = axes.map(
    (axis): Axis => ({
      ...axis,
      size: axis.out,
      out: axis.size,
      before: axis.reach - 1 - axis.before,
      behind: axis.reach - 1 - axis.behind,
    }),
  );
  if (back.some(({ stride, before }) => stride !== 1 || before < 0)) return undefined;
  const sizes = axes.map(({ size }) => size);
  const outShape = last ? [batch, ...sizes, inChannels] : [batch, inChannels, ...sizes];
  return { ...windows, axes: back, inChannels: outChannels, outChannels: inChannels, outShape };
}

/** A filter with its places in the opposite order. */
export function flipped(graph: Graph, filter: Name, axes: readonly Axis[]): Name {
  if (axes.every(({ kernel }) => kernel === 1)) return filter;
  return graph.op('Slice', [
    filter,
    graph.ints(axes.map(() => -1)),
    graph.ints(axes.map(({ kernel }) => -1 - kernel)),
    graph.ints(axes.map((_, at) => at)),
    graph.ints(axes.map(() => -1)),
  ]);
}

/** The gradient for the filter, as a matrix (places and channels, channels of the result). */
function correlate(graph: Graph, x: Name, dy: Name, windows: Windows): Name {
  const { axes, batch, inChannels, outChannels } = windows;
  let [image, gradient] = [x, dy];
  if (!windows.channelsLast) {
    image = channelsLast(graph, x, [batch, inChannels, ...axes.map(({ size }) => size)]);
    gradient = channelsLast(graph, dy, [batch, outChannels, ...axes.map(({ out }) => out)]);
  }
  image = bordered(graph, image, axes);
  gradient = graph.reshape(gradient, [batch * positions(windows), outChannels]);
  const product = (seen: Name) => graph.extra('FusedMatMul', [seen, gradient], { transA: 1 });
  const large = positions(windows) >= 1024 && inChannels >= 16;
  if (tapCount(windows) > 1 && !large && columnsSize(windows) <= mostColumns) {
    return product(columns(graph, image, windows));
  }
  // Channel by channel the reading of single elements would dominate: whole rows of windows are gathered then.
  const [outer, last] = [axes.slice(0, -1), axes.at(-1)!];
  const wide = inChannels < 16 ? rowsOf(graph, image, windows) : undefined;
  const parts = places(wide ? outer : axes).map((at) => {
    const seen = tap(graph, wide ?? image, wide ? outer : axes, at);
    const length = wide ? last.kernel * inChannels : inChannels;
    return product(graph.reshape(seen, [batch * positions(windows), length]));
  });
  return parts.length === 1 ? parts[0]! : graph.op('Concat', parts, { axis: 0 });
}

/** What windows along the last axis see, side by side. */
function rowsOf(graph: Graph, image: Name, { axes }: Windows): Name | undefined {
  const { out, stride, kernel, dilation } = axes.at(-1)!;
  if (kernel === 1) return undefined;
  const indices = Array.from({ length: out }, (_, start) =>
    Array.from({ length: kernel }, (_, at) => start * stride + at * dilation),
  ).flat();
  return graph.op('Gather', [image, graph.constant(indices, [indices.length], 'int32')], {
    axis: axes.length,
  });
}

export const convGradients: Record<string, Planner> = {
  Conv2DBackpropInput: toInput,
  Conv2DBackpropFilter: toFilter,
  Conv3DBackpropInputV2: toInput,
  Conv3DBackpropFilterV2: toFilter,
};
