import { debuglog } from 'node:util';
import { Compiled } from './compile.ts';
import type { Memory, Result } from './memory.ts';
import type { Program, Slot, Value } from './program.ts';
import { sameList } from './same.ts';

const debug = debuglog('downhill');
const mostPrograms = 16; // of one segment of one step: batch sizes, branches
const mostGraphs = 8; // of one program: which of its results somebody keeps

/** All that one traced step is known to do: for each of its segments the programs seen, the latest first. */
export class Programs {
  readonly #segments: Program[][] = [];
  readonly #compiled = new WeakMap<Program, Compiled[]>();
  readonly #patience: number;

  /** `patience`: how often a new program is gone through kernel by kernel before a graph is made of it. */
  constructor({ patience = 1 }: { patience?: number } = {}) {
    this.#patience = patience;
  }

  all(segment: number): readonly Program[] {
    return this.#segments[segment] ?? [];
  }

  latest(segment: number): Program | undefined {
    return this.#segments[segment]?.[0];
  }

  /** Computes what is wanted of a program; `singly` does it kernel by kernel. */
  run(
    segment: number,
    program: Program,
    outputs: readonly Value[],
    memory: Memory,
    singly: (program: Program, outputs: readonly Value[], memory: Memory) => Result[],
  ): Result[] {
    this.#front(segment, program);
    if (program.runs++ < this.#patience) return singly(program, outputs, memory);
    const compiled = this.#compiled.get(program) ?? [];
    this.#compiled.set(program, compiled);
    let found = compiled.find((one) => sameList(one.outputs, outputs));
    if (!found) {
      const begun = performance.now();
      found = new Compiled(program, outputs);
      debug(
        'one graph of %d kernels, %d results, made in %d ms',
        program.ops.length,
        outputs.length,
        Math.round(performance.now() - begun),
      );
    }
    for (const old of toFront(compiled, found, mostGraphs)) old.dispose();
    return found.run(memory);
  }

  /** A number that was taken for a constant is none: what was compiled with it is void. */
  changed(slot: Slot): void {
    for (const programs of this.#segments) {
      for (const program of programs) if (program.slots.includes(slot)) this.#forget(program);
    }
  }

  #front(segment: number, program: Program): void {
    this.#segments[segment] ??= [];
    const programs = this.#segments[segment];
    for (const old of toFront(programs, program, mostPrograms)) this.#forget(old);
  }

  #forget(program: Program): void {
    for (const compiled of this.#compiled.get(program) ?? []) compiled.dispose();
    this.#compiled.delete(program);
  }
}

/** Puts one first, and answers those at the end that are too many. */
function toFront<T>(list: T[], one: T, most: number): T[] {
  if (list[0] === one) return [];
  const at = list.indexOf(one);
  if (at > 0) list.splice(at, 1);
  list.unshift(one);
  return list.splice(most);
}
