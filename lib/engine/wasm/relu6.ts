import type { Relu6Inputs, TensorInfo } from '@tensorflow/tfjs-core';
import { clipByValue } from './clip-by-value.ts';
import type { Call } from './kernel.ts';

/** Numbers kept between 0 and 6, with NaN left as it is. */
export function relu6({ inputs, backend }: Call<Relu6Inputs>): TensorInfo {
  return clipByValue({ inputs, backend, attrs: { clipValueMin: 0, clipValueMax: 6 } });
}
