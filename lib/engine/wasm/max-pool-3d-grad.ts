import {
  backend_util,
  type MaxPool3DGradAttrs,
  type MaxPool3DGradInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type Call, floats, zeros } from './kernel.ts';

/** As in two dimensions: the backend's own kernel loses the gradient of windows that are all negative. */
export function maxPool3DGrad({
  inputs: { dy, input },
  attrs: { filterSize, strides, pad, dimRoundingMode },
  backend,
}: Call<MaxPool3DGradInputs, MaxPool3DGradAttrs>): TensorInfo {
  const info = backend_util.computePool3DInfo(
    input.shape as [number, number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const made = zeros(backend, input.shape);
  const [x, dOut, dx] = [floats(backend, input), floats(backend, dy), floats(backend, made)];
  const { batchSize, inDepth, inHeight, inWidth, inChannels, padInfo } = info;
  const within = (start: number, length: number, end: number) => [
    Math.max(0, start),
    Math.min(end, start + length),
  ];
  let at = 0; // in dOut
  for (let b = 0; b < batchSize; b++) {
    for (let d = 0; d < info.outDepth; d++) {
      const [d0, d1] = within(d * info.strideDepth - padInfo.front, info.effectiveFilterDepth, inDepth);
      for (let i = 0; i < info.outHeight; i++) {
        const [i0, i1] = within(i * info.strideHeight - padInfo.top, info.effectiveFilterHeight, inHeight);
        for (let j = 0; j < info.outWidth; j++) {
          const [j0, j1] = within(j * info.strideWidth - padInfo.left, info.effectiveFilterWidth, inWidth);
          for (let c = 0; c < inChannels; c++, at++) {
            let largest = Number.NEGATIVE_INFINITY;
            let place = -1;
            for (let e = d0!; e < d1!; e++) {
              for (let r = i0!; r < i1!; r++) {
                let q = (((b * inDepth + e) * inHeight + r) * inWidth + j0!) * inChannels + c;
                for (let k = j0!; k < j1!; k++, q += inChannels) {
                  if (x[q]! > largest) {
                    largest = x[q]!;
                    place = q;
                  }
                }
              }
            }
            if (place >= 0) dx[place]! += dOut[at]!;
          }
        }
      }
    }
  }
  return made;
}
