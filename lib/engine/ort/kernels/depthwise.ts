import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Plan, Planner } from '../plan.ts';
import { positions } from './columns.ts';
import { activated, convolveFirst, isChannelBias } from './conv.ts';
import { flipped, reversed, transposedConv } from './conv-gradients.ts';
import { channelsFirst } from './layout.ts';
import { isFloat } from './shape.ts';
import { bordered, places, tap } from './taps.ts';
import { convWindows, fits, tapCount, type WindowAttrs, type Windows } from './windows.ts';

/** Convolutions in which each channel has filters of its own. */

const mostTaps = 256; // the gradient takes an operation or two for each place of a window

const plain: Planner = ({ x, filter }: Record<string, TensorInfo>, attrs: WindowAttrs) =>
  planOf(x!, filter!, undefined, attrs);

const fused: Planner = (
  inputs: Record<string, TensorInfo>,
  attrs: WindowAttrs & { activation?: string; leakyreluAlpha?: number },
) => activated(planOf(inputs.x!, inputs.filter!, inputs.bias, attrs), inputs, attrs);

function planOf(
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  attrs: WindowAttrs,
): Plan | undefined {
  const windows = windowsOf(x.shape, filter.shape, attrs);
  if (!windows || !isFloat(x, filter, ...(bias ? [bias] : []))) return undefined;
  if (bias && !isChannelBias(bias, windows)) return undefined;
  const { axes, batch, inChannels, outChannels } = windows;
  return {
    inputs: bias ? [x, filter, bias] : [x, filter],
    outputs: [{ shape: windows.outShape, dtype: 'float32' }],
    emit: (graph, [a, w, b]) => {
      const image = channelsFirst(graph, a!, [batch, ...axes.map(({ size }) => size), inChannels]);
      const turned = perChannel(graph, w!, windows, [outChannels, 1]);
      return convolveFirst(graph, [image, turned, ...(b === undefined ? [] : [b])], windows, inChannels);
    },
  };
}

const toInput: Planner = (
  { dy, filter }: Record<string, TensorInfo>,
  attrs: WindowAttrs & { inputShape: number[] },
) => {
  const windows = windowsOf(attrs.inputShape, filter!.shape, attrs);
  if (!windows || !isFloat(dy!, filter!) || !fits(dy!, windows) || isDilated(windows)) return undefined;
  const { axes, batch, inChannels, outChannels } = windows;
  return {
    inputs: [dy!, filter!],
    outputs: [{ shape: attrs.inputShape, dtype: 'float32' }],
    emit: (graph, [d, w]) => {
      const gradient = channelsFirst(graph, d!, [batch, ...axes.map(({ out }) => out), outChannels]);
      const back = reversed(windows);
      if (!back) {
        const turned = perChannel(graph, w!, windows, [outChannels, 1]);
        return transposedConv(graph, [gradient, turned], windows, inChannels);
      }
      const turned = perChannel(graph, flipped(graph, w!, axes), windows, [
        inChannels,
        outChannels / inChannels,
      ]);
      return convolveFirst(graph, [gradient, turned], back, inChannels);
    },
  };
};

const toFilter: Planner = (
  { x, dy }: Record<string, TensorInfo>,
  attrs: WindowAttrs & { filterShape: number[] },
) => {
  const windows = windowsOf(x!.shape, attrs.filterShape, attrs);
  if (!windows || !isFloat(x!, dy!) || !fits(dy!, windows) || isDilated(windows)) return undefined;
  return {
    inputs: [x!, dy!],
    outputs: [{ shape: attrs.filterShape, dtype: 'float32' }],
    emit: (graph, [a, d]) => graph.reshape(correlate(graph, a!, d!, windows), attrs.filterShape),
  };
};

/** For each place of the windows, the products with the gradient, added up by a product with ones. */
function correlate(graph: Graph, x: Name, dy: Name, windows: Windows): Name {
  const { axes, batch, inChannels, outChannels } = windows;
  const rows = batch * positions(windows);
  const many = outChannels / inChannels;
  const image = bordered(graph, x, axes);
  const gradient = many === 1 ? dy : graph.reshape(dy, [rows, inChannels, many]);
  const ones = graph.op('Expand', [graph.scalar(1), graph.ints([1, rows])]);
  const sums = places(axes).map((at) => {
    const seen = tap(graph, image, axes, at);
    const products = graph.op('Mul', [
      many === 1 ? seen : graph.reshape(seen, [rows, inChannels, 1]),
      gradient,
    ]);
    return graph.op('MatMul', [ones, graph.reshape(products, [rows, outChannels])]);
  });
  return sums.length === 1 ? sums[0]! : graph.op('Concat', sums, { axis: 0 });
}

function windowsOf(xShape: readonly number[], filterShape: readonly number[], attrs: WindowAttrs) {
  // tensorflow.js takes the images as they lie, whatever the format says.
  const windows = convWindows(xShape, filterShape, { ...attrs, dataFormat: 'NHWC' }, true);
  return windows && filterShape[2] === windows.inChannels && tapCount(windows) <= mostTaps
    ? windows
    : undefined;
}

/** The gradients of tensorflow.js know no dilation. */
const isDilated = ({ axes }: Windows): boolean => axes.some(({ dilation }) => dilation > 1);

/** A filter as onnxruntime has those of groups: (...channels, ...places). */
function perChannel(graph: Graph, filter: Name, { axes }: Windows, channels: readonly number[]): Name {
  return graph.reshape(graph.transpose(filter, [2, 3, 0, 1]), [
    ...channels,
    ...axes.map(({ kernel }) => kernel),
  ]);
}

export const depthwise: Record<string, Planner> = {
  DepthwiseConv2dNative: plain,
  FusedDepthwiseConv2D: fused,
  DepthwiseConv2dNativeBackpropInput: toInput,
  DepthwiseConv2dNativeBackpropFilter: toFilter,
};
