import { cast } from './cast.ts';
import { clipByValue } from './clip-by-value.ts';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2DBackpropInput } from './conv2d-backprop-input.ts';
import { depthwiseBackpropFilter } from './depthwise-backprop-filter.ts';
import { depthwiseBackpropInput } from './depthwise-backprop-input.ts';
import type { Kernel } from './kernel.ts';
import { maxPool3DGrad } from './max-pool-3d-grad.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { relu6 } from './relu6.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/** The kernels that the wasm backend lacks or has wrong, by tensorflow.js' names. */
export const kernels: Record<string, Kernel> = {
  Cast: cast,
  ClipByValue: clipByValue,
  Conv2DBackpropFilter: conv2DBackpropFilter,
  Conv2DBackpropInput: conv2DBackpropInput,
  DepthwiseConv2dNativeBackpropFilter: depthwiseBackpropFilter,
  DepthwiseConv2dNativeBackpropInput: depthwiseBackpropInput,
  MaxPool3DGrad: maxPool3DGrad,
  MaxPoolGrad: maxPoolGrad,
  Relu6: relu6,
  UnsortedSegmentSum: unsortedSegmentSum,
};
