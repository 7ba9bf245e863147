import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../base/index.ts';
import { Buffers } from './buffers.ts';
import type { Outcome, Values } from './plan.ts';

/** What stands behind a tensor. */
export interface Datum {
  values: Values | undefined;
  dtype: DataType;
  refCount: number;
  /** The memory came from our buffers and nobody else has seen it: it may go back. */
  owned?: boolean;
  /** It will be written over by the step that made it: whoever else wants it gets a copy. */
  pinned?: boolean;
  /** Computed later: a value of the step that is being recorded. */
  pending?: object | undefined;
  /** Written from JavaScript while a step was being recorded. */
  fresh?: boolean;
}

/** Who is recording a step, as the backend sees it. */
export interface Recording {
  /** Computes all that is pending. */
  settle(): void;
  /** A tensor is gone; its memory goes back when the step has run. */
  gone(dataId: object, datum: Datum): void;
}

/**
 * tensorflow.js' backend on onnxruntime. It extends the plain one, so that a kernel that is not ours runs there
 * without a copy; what that one or a reader has seen never returns to the buffers.
 */
export class OrtBackend extends MathBackendCPU {
  readonly buffers = new Buffers();
  /** The step that is being recorded, if any. */
  recording: Recording | undefined;

  #datum(dataId: object): Datum {
    return this.data.get(dataId) as unknown as Datum;
  }

  #store(dataId: object, datum: Datum): void {
    this.data.set(dataId, datum as never);
  }

  datum(t: TensorInfo): Datum {
    return this.#datum(t.dataId);
  }

  override write(values: never, _shape: number[], dtype: DataType): object {
    const dataId = {};
    const fresh = this.recording !== undefined;
    const kept = exact(values, dtype);
    // It is read when the step ends: whoever wrote it may have filled the array anew by then.
    this.#store(dataId, { values: fresh ? kept?.slice() : kept, dtype, refCount: 1, fresh });
    return dataId;
  }

  override move(dataId: object, values: never, _shape: number[], dtype: DataType, refCount: number): void {
    this.#store(dataId, { values: exact(values, dtype), dtype, refCount });
  }

  /** A tensor that is yet to be written. */
  make({ shape, dtype }: Outcome): TensorInfo & { values: Values } {
    const values = this.buffers.take(dtype, sizeOf(shape));
    const dataId = {};
    this.#store(dataId, { values, dtype, refCount: 1, owned: true });
    return { dataId, shape: shape as number[], dtype, values };
  }

  /** A tensor of a step that is being recorded. */
  promise({ shape, dtype }: Outcome, pending: object): TensorInfo {
    const dataId = {};
    this.#store(dataId, { values: undefined, dtype, refCount: 1, pending });
    return { dataId, shape: shape as number[], dtype };
  }

  /** The same data in another shape. */
  view(x: TensorInfo, shape: number[]): TensorInfo {
    this.incRef(x.dataId);
    return { dataId: x.dataId, shape, dtype: x.dtype };
  }

  /** A kernel of the plain backend may name numbers of one type as of another: those are converted. */
  retyped(t: TensorInfo): TensorInfo {
    const { dtype, values } = this.#datum(t.dataId);
    if (dtype === t.dtype || !values || !['float32', 'int32', 'bool'].includes(t.dtype)) return t;
    const dataId = this.write(Array.from(values) as never, t.shape, t.dtype);
    this.disposeData(t.dataId);
    return { ...t, dataId };
  }

  /** The numbers themselves, computed now if they were pending; they stay ours. */
  values(t: TensorInfo): Values {
    const datum = this.#datum(t.dataId);
    if (datum.pending) this.#settle();
    return datum.values!;
  }

  /** Gives numbers away: what somebody else has seen is never written again. */
  expose(dataId: object): void {
    const datum = this.#datum(dataId);
    if (!datum) return;
    if (datum.pending) this.#settle();
    if (datum.pinned) {
      datum.values = datum.values!.slice();
      datum.pinned = false;
    }
    datum.owned = false;
  }

  #settle(): void {
    if (!this.recording) throw lost('the step that made it was stopped before it was computed');
    this.recording.settle();
  }

  override readSync(dataId: object): never {
    // Not here, and tensorflow.js says it is: asked for it once more, it would ask us again, without end.
    if (!this.data.has(dataId)) throw lost('it was freed by code that was stopped');
    this.expose(dataId);
    return super.readSync(dataId) as never;
  }

  override disposeData(dataId: object, force = false): boolean {
    const datum = this.data.has(dataId) ? this.#datum(dataId) : undefined;
    if (!datum) return true;
    if ('complexTensorInfos' in datum) return super.disposeData(dataId, force);
    datum.refCount--;
    if (!force && datum.refCount > 0) return false;
    this.data.delete(dataId);
    if (this.recording) this.recording.gone(dataId, datum);
    else this.release(datum);
    return true;
  }

  /** Takes the memory of a tensor back that is gone. */
  release(datum: Datum): void {
    if (datum.owned && datum.values) this.buffers.give(datum.values);
    datum.owned = false;
    datum.values = undefined;
  }
}

const lost = (why: string) => new Error(`This tensor was lost: ${why}. Make it again.`);

/** Kernels of the plain backend keep whatever array they like; onnxruntime wants the right one. */
function exact(values: unknown, dtype: DataType): Values | undefined {
  if (values === undefined || values === null) return undefined;
  if (dtype === 'float32' && !(values instanceof Float32Array)) return Float32Array.from(values as number[]);
  if (dtype === 'int32' && !(values instanceof Int32Array)) return Int32Array.from(values as number[]);
  if (dtype === 'bool' && !(values instanceof Uint8Array)) return Uint8Array.from(values as number[]);
  return values as Values;
}
