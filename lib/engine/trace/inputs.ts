import type { TensorInfo } from '@tensorflow/tfjs-core';

/** What tensorflow.js gives a kernel: tensors by name, some of them lists, some left out. */
export type Inputs = Record<string, TensorInfo | TensorInfo[] | undefined>;

export function tensorsOf(inputs: Inputs): TensorInfo[] {
  const tensors: TensorInfo[] = [];
  for (const name in inputs) {
    const one = inputs[name];
    if (Array.isArray(one)) tensors.push(...one);
    else if (one) tensors.push(one);
  }
  return tensors;
}

/** The names of what is given. */
export function keysOf(inputs: Inputs): string {
  let keys = '';
  for (const name in inputs) if (inputs[name]) keys += keys ? `,${name}` : name;
  return keys;
}
