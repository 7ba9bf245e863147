import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend_util, type DataType, getKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Attrs, Inputs, Result } from './kernel.ts';

/**
 * Runs the plain backend's kernel on copies of the inputs and copies back what it makes: slower, and nothing is
 * missing. The plain backend is one of its own, so that nothing stays behind and no tensor moves.
 */
export function onCpu(name: string, inputs: Inputs, attrs: Attrs, backend: BackendWasm): Result {
  const plain = new MathBackendCPU();
  const there = (t: TensorInfo): TensorInfo => {
    const values = backend.readSync(t.dataId);
    if (t.dtype !== 'complex64') {
      const dataId = plain.write(values, t.shape, t.dtype);
      return { dataId, shape: t.shape, dtype: t.dtype, rank: t.shape.length } as TensorInfo; // some ask a rank
    }
    const { real, imag } = backend_util.splitRealAndImagArrays(values as Float32Array);
    const part = (one: Float32Array) => plain.makeTensorInfo(t.shape, 'float32', one);
    return complex(part(real), part(imag));
  };
  const complex = (real: TensorInfo, imag: TensorInfo): TensorInfo =>
    getKernel('Complex', 'cpu').kernelFunc({
      inputs: { real, imag },
      attrs: {},
      backend: plain,
    }) as TensorInfo;
  const back = (t: TensorInfo): TensorInfo => {
    const values = plain.readSync(t.dataId);
    const { shape, dtype } = t;
    return { shape, dtype, dataId: backend.write(exact(values, dtype), shape, dtype) };
  };

  const copied = (one: TensorInfo | TensorInfo[] | undefined) =>
    Array.isArray(one) ? one.map(there) : one && there(one);
  const copies = Array.isArray(inputs)
    ? inputs.map(copied)
    : Object.fromEntries(Object.entries(inputs).map(([key, one]) => [key, copied(one)]));
  const made = getKernel(name, 'cpu').kernelFunc({
    inputs: copies as never,
    attrs: attrs as never,
    backend: plain,
  });
  return Array.isArray(made) ? made.map(back) : back(made);
}

/** Kernels of the plain backend keep whatever array they like; the heap wants the type's own. */
function exact(values: backend_util.BackendValues, dtype: DataType): backend_util.BackendValues {
  if (dtype === 'string') return values;
  const numbers = values as unknown as number[];
  if (dtype === 'int32') return values instanceof Int32Array ? values : Int32Array.from(numbers);
  if (dtype === 'bool') return values instanceof Uint8Array ? values : Uint8Array.from(numbers);
  return values instanceof Float32Array ? values : Float32Array.from(numbers);
}
