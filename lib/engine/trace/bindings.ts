import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sameShape } from '../../base/index.ts';
import type { Datum, OrtBackend } from '../ort/backend.ts';
import type { Values } from '../ort/plan.ts';
import { Slot, type Source } from './program.ts';
import { sameList } from './same.ts';

/** Which tensors stand behind the slots in one run of a step. */
export class Bindings {
  readonly #backend: OrtBackend;
  readonly #varies: (slot: Slot) => void;
  readonly #ids: (object | undefined)[] = []; // by slot
  readonly #data: Datum[] = [];
  readonly #slots = new Map<object, Slot[]>(); // by the data

  /** `varies` hears of a slot whose number was taken for a constant. */
  constructor(backend: OrtBackend, varies: (slot: Slot) => void) {
    this.#backend = backend;
    this.#varies = varies;
  }

  /** Whether a tensor can be what a recorded operation read. */
  couldBe(source: Source, t: TensorInfo): boolean {
    const { pending } = this.#backend.datum(t);
    if (pending) return pending === source && sameShape(source.shape, t.shape);
    if (!(source instanceof Slot)) return false;
    const bound = this.#ids[source.index];
    if (bound !== undefined && bound !== t.dataId) return false;
    return source.dtype === t.dtype && sameShape(source.shape, t.shape);
  }

  /** Lets tensors stand for sources that they could be; false where two of them want the same slot. */
  bindAll(sources: readonly Source[], tensors: readonly TensorInfo[]): boolean {
    const clash = sources.some(
      (source, i) =>
        source instanceof Slot && tensors[sources.indexOf(source)]!.dataId !== tensors[i]!.dataId,
    );
    if (clash) return false;
    for (let i = 0; i < tensors.length; i++) this.bind(sources[i]!, tensors[i]!);
    return true;
  }

  bind(source: Source, t: TensorInfo): void {
    if (!(source instanceof Slot) || this.#ids[source.index] !== undefined) return;
    const datum = this.#backend.datum(t);
    if (source.baked && !(datum.fresh && sameList(source.baked, datum.values!))) {
      source.baked = undefined; // it varies: from now on it is fed
      this.#varies(source);
    }
    this.put(source, datum, t.dataId);
  }

  /** Lets a slot stand for data that no tensor has. */
  put(slot: Slot, datum: Datum, dataId: object = datum): void {
    this.#ids[slot.index] = dataId;
    this.#data[slot.index] = datum;
    const known = this.#slots.get(dataId);
    if (known) known.push(slot);
    else this.#slots.set(dataId, [slot]);
  }

  /** The slot that a tensor stands behind. */
  slotOf(t: TensorInfo): Slot | undefined {
    return this.#slots.get(t.dataId)?.find(({ shape }) => sameShape(shape, t.shape));
  }

  idOf(slot: Slot): object | undefined {
    return this.#ids[slot.index];
  }

  datumOf(slot: Slot): Datum | undefined {
    return this.#data[slot.index];
  }

  valuesOf(slot: Slot): Values {
    return slot.baked ?? this.#data[slot.index]!.values!;
  }
}
