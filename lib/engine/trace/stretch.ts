import type { TensorInfo, Variable } from '@tensorflow/tfjs-core';
import type { Datum } from '../ort/backend.ts';
import type { Values } from '../ort/plan.ts';
import type { Bindings } from './bindings.ts';
import { type Op, Slot, type Source, type Value } from './program.ts';

/**
 * A stretch of a program that JavaScript need not go through again: what it does follows from tensors that are
 * compared beforehand. The backward pass follows from the forward one, the update from gradients and an
 * optimizer's numbers.
 */
export interface Stretch {
  from: number;
  to: number;
  /** What it depends on, in an order of its own. */
  given: readonly (Source | undefined)[];
  /** Plain numbers that it depends on. */
  numbers: readonly unknown[];
  /** What it reads and nothing before it has read: variables and tensors that last, each by its slot. */
  reads: readonly (readonly [Slot, TensorInfo])[];
  /** Numbers that it writes. */
  constants: readonly (readonly [Slot, Datum])[];
  /** What it answers. */
  results: readonly (Value | undefined)[];
  /** Which variables it changes, what they become, and the slot of what they were, where the step has read that. */
  assigns: readonly (readonly [Variable, Value, Slot | undefined])[];
  /** It is an optimizer's update, number by number. */
  isUpdate: boolean;
}

/** Whether sources that were one tensor are one again. */
export function isOneToOne(
  sources: readonly (Source | undefined)[],
  tensors: readonly (TensorInfo | undefined)[],
): boolean {
  const bound = new Map<Source, object>();
  return sources.every((source, at) => {
    const t = tensors[at];
    if (!source || !t) return source === undefined && t === undefined;
    const known = bound.get(source) ?? t.dataId;
    bound.set(source, known);
    return known === t.dataId;
  });
}

/**
 * What a stretch takes that nothing before it has taken: from what lasts, and numbers that it writes itself; no
 * reads where there is more.
 */
export function sourcesOf(
  ops: readonly Op[],
  from: number,
  to: number,
  holders: ReadonlyMap<object, TensorInfo>,
  bindings: Bindings,
  given: readonly (Source | undefined)[],
): Pick<Stretch, 'constants'> & { reads?: Stretch['reads'] } {
  const slotsOf = (some: readonly Op[]) =>
    some.flatMap(({ inputs }) => inputs.filter((one): one is Slot => one instanceof Slot));
  const before = new Set<Source | undefined>([...given, ...slotsOf(ops.slice(0, from))]);
  const slots = new Set(slotsOf(ops.slice(from, to)).filter((slot) => !before.has(slot)));
  const reads: [Slot, TensorInfo][] = [];
  const constants: [Slot, Datum][] = [];
  for (const slot of slots) {
    const dataId = bindings.idOf(slot);
    const holder = dataId && holders.get(dataId);
    const datum = bindings.datumOf(slot);
    if (holder) reads.push([slot, holder]);
    else if (datum?.fresh || slot.baked) {
      // A stretch inside, which was skipped, has bound none of its own constants.
      const values = (slot.baked ?? datum!.values!).slice() as Values;
      constants.push([slot, { values, dtype: slot.dtype, refCount: 1, fresh: true }]);
    } else return { constants };
  }
  return { reads, constants };
}
