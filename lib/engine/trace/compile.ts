import { type NativeSession, type NativeTensor, openSession } from '../ort/binding.ts';
import { Graph, type Name } from '../ort/graph.ts';
import { emitBatch, findBatches } from './batch.ts';
import { blockSize, Layouts, lowerings } from './blocked/index.ts';
import type { Memory } from './memory.ts';
import { needs, type Program, Slot, type Source, type Value } from './program.ts';

/** A recorded step as one graph: what is fed, what comes out. */
export class Compiled {
  readonly outputs: readonly Value[];
  readonly #session: NativeSession;
  readonly #feeds: Record<string, NativeTensor> = {};
  readonly #fetches: Record<string, NativeTensor> = {};
  readonly #fed: readonly Slot[];

  constructor(program: Program, outputs: readonly Value[]) {
    this.outputs = outputs;
    const { graph, fed } = graphOf(program, outputs);
    this.#fed = fed;
    this.#session = openSession(graph.encode(), { spinning: true });
    fed.forEach((slot, at) => {
      this.#feeds[`x${at}`] = place(slot);
    });
    outputs.forEach((value, at) => {
      this.#fetches[`y${at}`] = place(value);
    });
  }

  run({ of, into }: Memory): void {
    for (let i = 0; i < this.#fed.length; i++) this.#feeds[`x${i}`]!.data = of(this.#fed[i]!);
    for (let i = 0; i < into.length; i++) this.#fetches[`y${i}`]!.data = into[i]!;
    this.#session.run(this.#feeds, this.#fetches);
  }

  dispose(): void {
    this.#session.dispose();
  }
}

const place = ({ shape, dtype }: Source): NativeTensor => ({
  data: none,
  dims: shape,
  type: dtype,
  location: 'cpu',
});
const none = new Float32Array();

/** The graph of all operations that the outputs need, and the slots that are its inputs. */
function graphOf(program: Program, outputs: readonly Value[]): { graph: Graph; fed: Slot[] } {
  const graph = new Graph();
  const layouts = blockSize() > 0 ? new Layouts(graph, blockSize()) : undefined;
  const names = new Map<Source, Name>();
  const fed: Slot[] = [];
  const needed = needs(program, outputs);
  const nameOf = (source: Source): Name => {
    const known = names.get(source);
    if (known !== undefined) return known;
    if (!(source instanceof Slot)) throw new Error('a value of the step is used before it is made');
    const name = source.baked
      ? graph.constant(source.baked, source.shape, source.dtype)
      : graph.input(source.dtype, source.shape);
    if (!source.baked) fed.push(source);
    names.set(source, name);
    return name;
  };
  const batches = findBatches(program);
  for (const op of program.ops) {
    if (!op.outputs.some((value) => needed.has(value)) || names.has(op.outputs[0]!)) continue;
    const batch = batches.get(op)?.filter(({ outputs: [value] }) => needed.has(value!));
    if (batch && batch.length > 1) {
      for (const [value, name] of emitBatch(graph, batch, nameOf)) names.set(value, name);
      continue;
    }
    const reads = op.reads.map((at) => op.inputs[at]!);
    const read = reads.map(nameOf);
    const lowered =
      layouts &&
      lowerings[op.name]?.(layouts, read, {
        inputs: reads.map(({ shape }) => shape),
        output: op.outputs[0]!.shape,
        attrs: op.attrs,
      });
    const made = lowered ?? op.emit(graph, read);
    const all = typeof made === 'string' ? [made] : made;
    op.outputs.forEach((value, at) => {
      names.set(value, all[at]!);
    });
  }
  for (const value of outputs) graph.output(nameOf(value), value.dtype, value.shape);
  return { graph, fed };
}
