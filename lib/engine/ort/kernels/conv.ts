import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Plan, Planner } from '../plan.ts';
import { columns, smallImages } from './columns.ts';
import { channelsFirst, channelsLast } from './layout.ts';
import { activations } from './matmul.ts';
import { isFloat } from './shape.ts';
import { bordered, tap } from './taps.ts';
import { type Axis, convWindows, isPointwise, tapCount, type WindowAttrs, type Windows } from './windows.ts';

/** Convolutions of images and volumes, with what tensorflow.js fuses into them. */

interface FusedAttrs extends WindowAttrs {
  activation?: string;
  leakyreluAlpha?: number;
}

const convolution: Planner = ({ x, filter }: Record<string, TensorInfo>, attrs: WindowAttrs) =>
  planOf(x!, filter!, undefined, attrs);

const fusedConvolution: Planner = (inputs: Record<string, TensorInfo>, attrs: FusedAttrs) =>
  activated(planOf(inputs.x!, inputs.filter!, inputs.bias, attrs), inputs, attrs);

function planOf(
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  attrs: WindowAttrs,
): Plan | undefined {
  if (!isFloat(x, filter, ...(bias ? [bias] : []))) return undefined;
  const windows = convWindows(x.shape, filter.shape, attrs);
  // Filters that see only some of the channels each are not what tensorflow.js computes.
  if (!windows || filter.shape.at(-2) !== windows.inChannels) return undefined;
  if (bias && !isChannelBias(bias, windows)) return undefined;
  return {
    inputs: bias ? [x, filter, bias] : [x, filter],
    outputs: [{ shape: windows.outShape, dtype: 'float32' }],
    emit: (graph, [a, w, b]) => convolve(graph, a!, w!, windows, b),
  };
}

/** A plan with an activation behind it; undefined where we have none for it. */
export function activated(
  plan: Plan | undefined,
  { preluActivationWeights }: Record<string, TensorInfo | undefined>,
  attrs: FusedAttrs,
): Plan | undefined {
  const activation = activations[attrs.activation ?? 'linear'];
  if (!plan || !activation || preluActivationWeights) return undefined;
  return { ...plan, emit: (graph, names) => activation(graph, plan.emit(graph, names) as Name, attrs) };
}

/** One number for each channel of the result. */
export const isChannelBias = ({ shape }: TensorInfo, { outChannels }: Windows): boolean =>
  shape.length === 1 && shape[0] === outChannels;

/** A convolution; the filter is laid out as tensorflow.js has it, the images as the windows say. */
export function convolve(graph: Graph, x: Name, filter: Name, windows: Windows, bias?: Name): Name {
  const { axes, inChannels, outChannels } = windows;
  if (windows.channelsLast && (isPointwise(windows) || smallImages(windows))) {
    const seen = isPointwise(windows)
      ? tap(graph, x, axes, [0, 0, 0])
      : columns(graph, bordered(graph, x, axes), windows);
    const matrix = graph.reshape(filter, [tapCount(windows) * inChannels, outChannels]);
    const product = graph.op('MatMul', [seen, matrix]);
    return graph.reshape(bias === undefined ? product : graph.op('Add', [product, bias]), windows.outShape);
  }
  const image = windows.channelsLast
    ? channelsFirst(graph, x, [windows.batch, ...axes.map(({ size }) => size), inChannels])
    : x;
  const rank = axes.length;
  const turned = graph.transpose(filter, [rank + 1, rank, ...axes.map((_, at) => at)]);
  return convolveFirst(graph, [image, turned, ...(bias === undefined ? [] : [bias])], windows);
}

/** onnxruntime's own convolution, of images with their channels first, put back into the layout of the windows. */
export function convolveFirst(graph: Graph, [x, ...others]: Name[], windows: Windows, group = 1): Name {
  const { axes, batch, outChannels } = windows;
  const made = graph.op('Conv', [unseenCut(graph, x!, axes), ...others], {
    kernel_shape: axes.map(({ kernel }) => kernel),
    strides: axes.map(({ stride }) => stride),
    dilations: axes.map(({ dilation }) => dilation),
    pads: [...axes.map(({ before }) => before), ...axes.map(({ behind }) => Math.max(0, behind))],
    group,
  });
  if (!windows.channelsLast) return made;
  return channelsLast(graph, made, [batch, outChannels, ...axes.map(({ out }) => out)]);
}

/** Cuts off what would give onnxruntime room for one more window than tensorflow.js has. */
function unseenCut(graph: Graph, x: Name, axes: readonly Axis[]): Name {
  if (axes.every(({ behind, stride }) => -behind < stride)) return x;
  return graph.op('Slice', [
    x,
    graph.ints(axes.map(() => 0)),
    graph.ints(axes.map(({ size, behind }) => size + Math.min(0, behind))),
    graph.ints(axes.map((_, at) => at + 2)),
  ]);
}

export const conv: Record<string, Planner> = {
  Conv2D: convolution,
  FusedConv2D: fusedConvolution,
  Conv3D: convolution,
};
