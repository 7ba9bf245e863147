import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropFilterInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type Call, call } from './kernel.ts';

/**
 * The gradient of a convolution by its filter is a convolution itself: examples and channels change places, and
 * the gradient of the output is the filter, with holes where the first convolution had strides.
 */
export function conv2DBackpropFilter({
  inputs: { x, dy },
  attrs: { strides, pad, filterShape, dimRoundingMode, dataFormat },
  backend,
}: Call<Conv2DBackpropFilterInputs, Conv2DBackpropFilterAttrs>): TensorInfo {
  if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropFilter wants NHWC, found ${dataFormat}`);
  const { padInfo, strideHeight, strideWidth } = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { top, bottom, left, right } = padInfo;
  const between: TensorInfo[] = [];
  const step = (name: string, inputs: Record<string, TensorInfo>, attrs: Record<string, unknown>) => {
    const made = call(backend, name, inputs, attrs);
    between.push(made);
    return made;
  };
  const images = step('Transpose', { x }, { perm: [3, 1, 2, 0] }); // (inChannels, height, width, batch)
  const paddings = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  const padded = step('PadV2', { x: images }, { paddings, constantValue: 0 });
  const filter = step('Transpose', { x: dy }, { perm: [1, 2, 0, 3] }); // (outHeight, outWidth, batch, outChannels)
  const full = step(
    'Conv2D',
    { x: padded, filter },
    { strides: 1, pad: 'valid', dataFormat: 'NHWC', dilations: [strideHeight, strideWidth] },
  );
  // Where the strides left rows or columns over, there are more places than the filter has.
  const [height, width] = filterShape;
  const size = [full.shape[0], height, width, full.shape[3]];
  const places = step('Slice', { x: full }, { begin: [0, 0, 0, 0], size });
  const made = call(backend, 'Transpose', { x: places }, { perm: [1, 2, 0, 3] });
  for (const { dataId } of between) backend.disposeData(dataId);
  return made; // (height, width, inChannels, outChannels)
}
