import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { OrtBackend } from '../ort/backend.ts';
import type { Inputs } from './inputs.ts';
import type { Memory, Result } from './memory.ts';
import { needs, type Op, type Program, Slot, type Source, type Value } from './program.ts';

/** How kernels are computed at once. */
export interface Compute {
  /** By the plain backend. */
  plain(name: string, inputs: Inputs, attrs: Record<string, unknown>): TensorInfo | TensorInfo[];
  /** One that was recorded. */
  single(op: Op, inputs: TensorInfo[]): TensorInfo[];
}

/** Goes through a recorded step kernel by kernel: for what is done once, cheaper than making one graph of it. */
export function interpret(
  backend: OrtBackend,
  compute: (op: Op, inputs: TensorInfo[]) => TensorInfo[],
  program: Program,
  outputs: readonly Value[],
  memory: Memory,
): Result[] {
  const needed = needs(program, outputs);
  const uses = new Map<Source, number>();
  for (const { inputs, reads } of program.ops) {
    for (const at of reads) uses.set(inputs[at]!, (uses.get(inputs[at]!) ?? 0) + 1);
  }
  for (const value of outputs) uses.set(value, (uses.get(value) ?? 0) + 1);
  const infos = new Map<Source, TensorInfo>();
  const infoOf = (source: Source): TensorInfo => {
    const known = infos.get(source);
    if (known) return known;
    if (!(source instanceof Slot)) throw new Error('a value of the step is used before it is made');
    const dataId = backend.write(memory.of(source) as never, [...source.shape], source.dtype);
    const info = { dataId, shape: [...source.shape], dtype: source.dtype };
    infos.set(source, info);
    return info;
  };
  const used = (source: Source) => {
    const left = uses.get(source)! - 1;
    uses.set(source, left);
    if (left > 0) return;
    const info = infos.get(source);
    if (info) backend.disposeData(info.dataId);
    infos.delete(source);
  };
  const recording = backend.recording;
  backend.recording = undefined; // these kernels compute
  try {
    for (const op of program.ops) {
      if (!op.outputs.some((value) => needed.has(value))) continue;
      const made = compute(
        op,
        op.reads.map((at) => infoOf(op.inputs[at]!)),
      );
      op.outputs.forEach((value, at) => {
        infos.set(value, made[at]!);
        if (!uses.has(value)) {
          uses.set(value, 1);
          used(value);
        }
      });
      for (const at of op.reads) used(op.inputs[at]!);
    }
    const results = outputs.map((value) => {
      const values = memory.make(value);
      values.set(backend.values(infoOf(value)));
      return { values };
    });
    for (const { dataId } of infos.values()) backend.disposeData(dataId);
    return results;
  } finally {
    backend.recording = recording;
  }
}
