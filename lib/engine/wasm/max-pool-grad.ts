import {
  backend_util,
  type MaxPoolGradAttrs,
  type MaxPoolGradInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type Call, floats, zeros } from './kernel.ts';

/**
 * Gives each window's gradient to its largest value, the first of equals. The backend's own kernel begins its
 * search at 0 and loses the gradient where all of a window is negative.
 */
export function maxPoolGrad({
  inputs: { dy, input },
  attrs: { filterSize, strides, pad, dimRoundingMode },
  backend,
}: Call<MaxPoolGradInputs, MaxPoolGradAttrs>): TensorInfo {
  const info = backend_util.computePool2DInfo(
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth } = info;
  const made = zeros(backend, input.shape);
  const [x, dOut, dx] = [floats(backend, input), floats(backend, dy), floats(backend, made)];
  let at = 0; // in dOut
  for (let b = 0; b < batchSize; b++) {
    for (let i = 0; i < outHeight; i++) {
      const row = i * info.strideHeight - info.padInfo.top;
      const [firstRow, endRow] = [Math.max(0, row), Math.min(inHeight, row + info.effectiveFilterHeight)];
      for (let j = 0; j < outWidth; j++) {
        const column = j * info.strideWidth - info.padInfo.left;
        const firstColumn = Math.max(0, column);
        const endColumn = Math.min(inWidth, column + info.effectiveFilterWidth);
        for (let c = 0; c < inChannels; c++, at++) {
          let largest = Number.NEGATIVE_INFINITY;
          let place = -1;
          for (let r = firstRow; r < endRow; r++) {
            let q = ((b * inHeight + r) * inWidth + firstColumn) * inChannels + c;
            for (let k = firstColumn; k < endColumn; k++, q += inChannels) {
              if (x[q]! > largest) {
                largest = x[q]!;
                place = q;
              }
            }
          }
          if (place >= 0) dx[place]! += dOut[at]!;
        }
      }
    }
  }
  return made;
}
