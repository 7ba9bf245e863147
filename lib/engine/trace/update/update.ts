import { sizeOf } from '../../../base/index.ts';
import type { Datum } from '../../ort/backend.ts';
import type { Home } from '../memory.ts';
import { Slot, type Source, type Value } from '../program.ts';
import type { Lane } from './find.ts';
import { compileLoops, memoryFor, type Operand } from './wasm.ts';

/**
 * Turns gradients into new variables in place, in memory that onnxruntime reads and writes, too. A variable lives
 * in this memory from its first step on; whoever still needs what it was before gets a copy.
 */
export class Update {
  /** What onnxruntime has to compute for it. */
  readonly needs: readonly Value[];
  readonly results: ReadonlyMap<Value, Slot>;
  readonly #places = new Map<Source, Float32Array>();
  readonly #homes = new Map<Slot, Home>();
  readonly #run: () => void;
  readonly #copied: readonly Slot[];

  constructor(lanes: readonly Lane[]) {
    const sources = new Map<Source, number>(); // what lies in the memory, and where
    let bytes = 0;
    const place = (source: Source): number => {
      const known = sources.get(source);
      if (known !== undefined) return known;
      sources.set(source, bytes);
      const at = bytes;
      bytes += Math.ceil(sizeOf(source.shape) / 4) * 16;
      return at;
    };
    const loops = lanes.map(({ size, terms, results }) => {
      const index = new Map<Source, number>(terms.map(({ value }, at) => [value, at]));
      const operandOf = (source: Source): Operand => {
        const known = index.get(source);
        if (known !== undefined) return { kind: 'result', index: known };
        if (source instanceof Slot && source.baked && sizeOf(source.shape) === 1) {
          return { kind: 'constant', value: source.baked[0]! };
        }
        return { kind: sizeOf(source.shape) === 1 ? 'everywhere' : 'memory', at: place(source) };
      };
      return {
        count: size,
        instructions: terms.map(({ op, inputs }) => ({ op, operands: inputs.map(operandOf) })),
        writes: results.map(({ value, slot }) => ({ result: index.get(value)!, at: place(slot) })),
      };
    });
    const memory = memoryFor(bytes);
    this.#run = compileLoops(loops, memory);
    const homes = new Set(lanes.flatMap(({ results }) => results.map(({ slot }) => slot)));
    for (const [source, at] of sources) {
      const values = new Float32Array(memory.buffer, at, sizeOf(source.shape));
      if (source instanceof Slot && homes.has(source))
        this.#homes.set(source, { values, resident: undefined });
      else this.#places.set(source, values);
    }
    this.needs = [...this.#places.keys()].filter((source): source is Value => !(source instanceof Slot));
    this.#copied = [...this.#places.keys()].filter((source): source is Slot => source instanceof Slot);
    this.results = new Map(
      lanes.flatMap(({ results }) => results.map(({ value, slot }) => [value, slot] as const)),
    );
  }

  /** The memory for what onnxruntime computes. */
  placeOf(value: Value): Float32Array {
    return this.#places.get(value)!;
  }

  /** Does the update; `datumOf` gives what is behind a slot. Answers where each new value lies. */
  run(datumOf: (slot: Slot) => Datum): (value: Value) => Home {
    for (const slot of this.#copied) this.#places.get(slot)!.set(slot.baked ?? datumOf(slot).values!);
    for (const [slot, home] of this.#homes) {
      const { resident, values } = home;
      const datum = datumOf(slot);
      const atHome = datum.values === values;
      if (resident?.values === values && resident.refCount > 0) moveOut(resident);
      if (!atHome) values.set(datum.values!);
    }
    this.#run();
    return (value) => this.#homes.get(this.results.get(value)!)!;
  }
}

/** Somebody still needs these numbers where new ones are about to be written. */
function moveOut(datum: Datum): void {
  datum.values = datum.values!.slice();
  datum.pinned = false;
}
