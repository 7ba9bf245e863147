import type {
  DepthwiseConv2dNativeBackpropFilterAttrs,
  DepthwiseConv2dNativeBackpropFilterInputs,
  TensorInfo,
} from '@tensorflow/tfjs-core';
import { type DepthwiseAttrs, depthwiseWalk } from './depthwise-walk.ts';
import { type Call, floats, zeros } from './kernel.ts';

/** The gradient of a depthwise convolution by its filter. */
export function depthwiseBackpropFilter({
  inputs: { x, dy },
  attrs,
  backend,
}: Call<DepthwiseConv2dNativeBackpropFilterInputs, DepthwiseConv2dNativeBackpropFilterAttrs>): TensorInfo {
  const made = zeros(backend, attrs.filterShape); // (height, width, inChannels, multiplier)
  const [input, dOut, dFilter] = [floats(backend, x), floats(backend, dy), floats(backend, made)];
  const [, , channels, multiplier] = attrs.filterShape;
  depthwiseWalk(x.shape as never, attrs.filterShape, attrs as DepthwiseAttrs, (out, at, weights) => {
    for (let c = 0, o = 0; c < channels; c++) {
      for (let m = 0; m < multiplier; m++, o++) dFilter[weights + o]! += input[at + c]! * dOut[out + o]!;
    }
  });
  return made;
}
