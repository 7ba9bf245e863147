import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { getKernel, type TensorInfo } from '@tensorflow/tfjs-core';

export type Inputs = Record<string, TensorInfo | TensorInfo[] | undefined>;
export type Attrs = Record<string, unknown>;
export type Result = TensorInfo | TensorInfo[];

/** What a kernel is called with; each names the inputs and attributes that tensorflow.js gives it. */
export interface Call<In = Inputs, At = Attrs> {
  inputs: { [Key in keyof In]: NonNullable<In[Key]> };
  attrs: At;
  backend: BackendWasm;
}

/** A kernel of ours for the wasm backend. */
export type Kernel = (call: Call<never, never>) => Result;

/** A kernel that the backend has, called as part of another one. */
export function call(backend: BackendWasm, name: string, inputs: Inputs, attrs: Attrs = {}): TensorInfo {
  const { kernelFunc } = getKernel(name, 'wasm');
  return kernelFunc({ inputs: inputs as never, attrs: attrs as never, backend }) as TensorInfo;
}

/** The numbers of a tensor where they lie. Growing memory moves them: look only after all outputs are made. */
export function floats(backend: BackendWasm, t: TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(t) as Float32Array;
}

/** A new tensor of zeros: fresh memory holds what was there before. */
export function zeros(backend: BackendWasm, shape: number[]): TensorInfo {
  const made = backend.makeOutput(shape, 'float32');
  floats(backend, made).fill(0);
  return made;
}
