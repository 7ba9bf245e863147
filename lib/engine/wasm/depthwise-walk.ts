import { backend_util } from '@tensorflow/tfjs-core';

type Four = [number, number, number, number];

/** What both gradients of a depthwise convolution are called with. */
export interface DepthwiseAttrs {
  strides: [number, number] | number;
  dilations: [number, number] | number;
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * Visits every pair of an output's pixel and an input's pixel that meet in a depthwise convolution: where each
 * begins in its memory, and where their weights begin in the filter's.
 */
export function depthwiseWalk(
  xShape: Four,
  filterShape: Four,
  { strides, dilations, pad, dimRoundingMode }: DepthwiseAttrs,
  visit: (out: number, x: number, weights: number) => void,
): void {
  const info = backend_util.computeConv2DInfo(
    xShape,
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
  const { inHeight, inWidth, inChannels, outChannels, outHeight, outWidth, padInfo } = info;
  for (let b = 0; b < info.batchSize; b++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        const out = ((b * outHeight + i) * outWidth + j) * outChannels;
        for (let r = 0; r < info.filterHeight; r++) {
          const y = i * info.strideHeight - padInfo.top + r * info.dilationHeight;
          if (y < 0 || y >= inHeight) continue;
          for (let s = 0; s < info.filterWidth; s++) {
            const x = j * info.strideWidth - padInfo.left + s * info.dilationWidth;
            if (x < 0 || x >= inWidth) continue;
            visit(
              out,
              ((b * inHeight + y) * inWidth + x) * inChannels,
              (r * info.filterWidth + s) * outChannels,
            );
          }
        }
      }
    }
  }
}
