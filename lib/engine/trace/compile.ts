import { type NativeSession, type NativeTensor, openSession } from '../ort/binding.ts';
import { Graph, type Name } from '../ort/graph.ts';
import { blockSize, Layouts, lowerings } from './blocked/index.ts';
import type { Memory, Result } from './memory.ts';
import { needs, type Program, Slot, type Source, type Value } from './program.ts';
import { findLanes } from './update/find.ts';
import { Update } from './update/update.ts';

/** A recorded step as one graph: what is fed, what comes out. */
export class Compiled {
  readonly outputs: readonly Value[];
  readonly #session: NativeSession;
  readonly #feeds: Record<string, NativeTensor> = {};
  readonly #fetches: Record<string, NativeTensor> = {};
  readonly #fed: readonly Slot[];
  readonly #fetched: readonly Value[];
  readonly #update: Update | undefined;

  constructor(program: Program, outputs: readonly Value[]) {
    this.outputs = outputs;
    const lanes = findLanes(program, outputs);
    this.#update = lanes.length > 0 ? new Update(lanes) : undefined;
    const update = this.#update;
    this.#fetched = update ? outputs.filter((value) => !update.results.has(value)) : outputs;
    const needs = update?.needs ?? [];
    const { graph, fed } = graphOf(program, [...this.#fetched, ...needs]);
    this.#fed = fed;
    this.#session = openSession(graph.encode(), { spinning: true });
    fed.forEach((slot, at) => {
      this.#feeds[`x${at}`] = place(slot);
    });
    [...this.#fetched, ...needs].forEach((value, at) => {
      this.#fetches[`y${at}`] = place(value);
    });
    needs.forEach((value, at) => {
      this.#fetches[`y${at + this.#fetched.length}`]!.data = update!.placeOf(value);
    });
  }

  run(memory: Memory): Result[] {
    this.#fed.forEach((slot, at) => {
      this.#feeds[`x${at}`]!.data = memory.of(slot);
    });
    const made = new Map<Value, Result>();
    this.#fetched.forEach((value, at) => {
      const values = memory.make(value);
      this.#fetches[`y${at}`]!.data = values;
      made.set(value, { values });
    });
    this.#session.run(this.#feeds, this.#fetches);
    const homeOf = this.#update?.run((slot) => memory.datum(slot));
    return this.outputs.map((value) => {
      const known = made.get(value);
      if (known) return known;
      const home = homeOf!(value);
      return { values: home.values, home };
    });
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
  for (const op of program.ops) {
    if (!op.outputs.some((value) => needed.has(value))) continue;
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
