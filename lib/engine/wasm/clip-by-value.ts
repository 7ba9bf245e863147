import type { ClipByValueAttrs, ClipByValueInputs, TensorInfo } from '@tensorflow/tfjs-core';
import type { Call } from './kernel.ts';

/** Numbers kept between two bounds. The backend's own kernel makes a bound of NaN, and hides a failed training. */
export function clipByValue({
  inputs: { x },
  attrs: { clipValueMin, clipValueMax },
  backend,
}: Call<ClipByValueInputs, ClipByValueAttrs>): TensorInfo {
  const made = backend.makeOutput(x.shape, x.dtype);
  const [from, to] = [backend.typedArrayFromHeap(x), backend.typedArrayFromHeap(made)];
  for (let i = 0; i < from.length; i++) {
    const value = from[i]!;
    to[i] = value > clipValueMax ? clipValueMax : value < clipValueMin ? clipValueMin : value;
  }
  return made;
}
