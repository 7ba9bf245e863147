import type {
  DepthwiseConv2dNativeBackpropInputAttrs,
  DepthwiseConv2dNativeBackpropInputInputs,
  TensorInfo,
} from '@tensorflow/tfjs-core';
import { type DepthwiseAttrs, depthwiseWalk } from './depthwise-walk.ts';
import { type Call, floats, zeros } from './kernel.ts';

/** The gradient of a depthwise convolution by its input. */
export function depthwiseBackpropInput({
  inputs: { dy, filter },
  attrs,
  backend,
}: Call<DepthwiseConv2dNativeBackpropInputInputs, DepthwiseConv2dNativeBackpropInputAttrs>): TensorInfo {
  const made = zeros(backend, attrs.inputShape); // (batch, height, width, channels)
  const [dOut, kernel, dx] = [floats(backend, dy), floats(backend, filter), floats(backend, made)];
  const [, , channels, multiplier] = filter.shape as [number, number, number, number];
  const shapes = [attrs.inputShape, filter.shape as [number, number, number, number]] as const;
  depthwiseWalk(...shapes, attrs as DepthwiseAttrs, (out, at, weights) => {
    for (let c = 0, o = 0; c < channels; c++) {
      let sum = 0;
      for (let m = 0; m < multiplier; m++, o++) sum += dOut[out + o]! * kernel[weights + o]!;
      dx[at + c]! += sum;
    }
  });
  return made;
}
