import type { Values } from '../ort/plan.ts';
import { Compiled } from './compile.ts';
import type { Program, Slot, Value } from './program.ts';

const mostPrograms = 16; // of one segment of one step: batch sizes, branches

interface Memory {
  of: (slot: Slot) => Values;
  into: readonly Values[];
}

/** All that one traced step is known to do: for each of its segments the programs seen, the latest first. */
export class Programs {
  readonly #segments: Program[][] = [];
  readonly #compiled = new WeakMap<Program, Compiled[]>();

  all(segment: number): readonly Program[] {
    return this.#segments[segment] ?? [];
  }

  latest(segment: number): Program | undefined {
    return this.#segments[segment]?.[0];
  }

  run(segment: number, program: Program, outputs: readonly Value[], memory: Memory): void {
    this.#front(segment, program);
    program.runs++;
    const compiled = this.#compiled.get(program) ?? [];
    let found = compiled.find((one) => sameOutputs(one.outputs, outputs));
    if (!found) {
      found = new Compiled(program, outputs);
      this.#compiled.set(program, [found, ...compiled]);
    }
    found.run(memory.of, memory.into);
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
    if (programs[0] === program) return;
    const at = programs.indexOf(program);
    if (at > 0) programs.splice(at, 1);
    programs.unshift(program);
    for (const old of programs.splice(mostPrograms)) this.#forget(old);
  }

  #forget(program: Program): void {
    for (const compiled of this.#compiled.get(program) ?? []) compiled.dispose();
    this.#compiled.delete(program);
  }
}

const sameOutputs = (a: readonly Value[], b: readonly Value[]) =>
  a.length === b.length && a.every((value, at) => value === b[at]);
