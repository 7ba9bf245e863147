import {
  backend_util,
  type Conv2DBackpropInputAttrs,
  type Conv2DBackpropInputInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type Call, call, floats, zeros } from './kernel.ts';

type Four = [number, number, number, number];

/**
 * The gradient of a convolution by its input is a convolution of the output's gradient, with holes where there
 * were strides, by the filter upside down. The backend's own kernel counts the same sums one by one.
 */
export function conv2DBackpropInput({
  inputs: { dy, filter },
  attrs: { strides, pad, inputShape, dimRoundingMode, dataFormat },
  backend,
}: Call<Conv2DBackpropInputInputs, Conv2DBackpropInputAttrs>): TensorInfo {
  if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropInput wants NHWC, found ${dataFormat}`);
  const shape = filter.shape as Four;
  const info = backend_util.computeConv2DInfo(inputShape, shape, strides, 1, pad, dimRoundingMode);
  const [height, width, inChannels, outChannels] = shape;
  const tall = info.inHeight + height - 1;
  const wide = info.inWidth + width - 1;

  const spread = zeros(backend, [info.batchSize, tall, wide, outChannels]);
  const turned = backend.makeOutput([height, width, outChannels, inChannels], 'float32');
  const [from, to] = [floats(backend, dy), floats(backend, spread)];
  const [top, left] = [height - 1 - info.padInfo.top, width - 1 - info.padInfo.left];
  for (let b = 0, at = 0; b < info.batchSize; b++) {
    for (let i = 0; i < info.outHeight; i++) {
      const y = top + i * info.strideHeight;
      for (let j = 0; j < info.outWidth; j++, at += outChannels) {
        const x = left + j * info.strideWidth;
        if (y < 0 || y >= tall || x < 0 || x >= wide) continue;
        const place = ((b * tall + y) * wide + x) * outChannels;
        for (let c = 0; c < outChannels; c++) to[place + c] = from[at + c]!;
      }
    }
  }
  turn(floats(backend, filter), floats(backend, turned), shape);

  const made = call(
    backend,
    'Conv2D',
    { x: spread, filter: turned },
    { strides: 1, pad: 'valid', dataFormat: 'NHWC', dilations: 1 },
  );
  backend.disposeData(spread.dataId);
  backend.disposeData(turned.dataId);
  return made; // (batch, inHeight, inWidth, inChannels)
}

/** Turns a filter by half a circle, its channels exchanged. */
function turn(from: Float32Array, to: Float32Array, [height, width, inChannels, outChannels]: Four): void {
  const places = height * width;
  for (let place = 0; place < places; place++) {
    const [source, target] = [place, places - 1 - place].map((at) => at * inChannels * outChannels);
    for (let i = 0; i < inChannels; i++) {
      for (let o = 0; o < outChannels; o++) {
        to[target! + o * inChannels + i] = from[source! + i * outChannels + o]!;
      }
    }
  }
}
