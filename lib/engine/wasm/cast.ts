import type { CastAttrs, CastInputs, TensorInfo } from '@tensorflow/tfjs-core';
import type { Call } from './kernel.ts';

/** Numbers of another type. The backend's own kernel makes 0.5 false and 256, too. */
export function cast({ inputs: { x }, attrs: { dtype }, backend }: Call<CastInputs, CastAttrs>): TensorInfo {
  const made = backend.makeOutput(x.shape, dtype);
  const [from, to] = [backend.typedArrayFromHeap(x), backend.typedArrayFromHeap(made)];
  if (dtype === 'bool') for (const [i, value] of from.entries()) to[i] = value === 0 ? 0 : 1;
  else to.set(from);
  return made;
}
