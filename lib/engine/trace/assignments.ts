import { engine, type TensorInfo, type Variable } from '@tensorflow/tfjs-core';
import { Slot, type Source, Value } from './program.ts';

/** What happens to variables in a stretch while it is recorded. */
export interface Level {
  /** What each becomes, and the slot of what it was, where the step has read that. */
  assigned: Map<Variable, [Value, Slot | undefined]>;
  /** A variable of the stretch was made in it. */
  began: boolean;
  /** The last value before the stretch. */
  first: number;
}

/** Follows the variables of a step through its stretches. */
export class Assignments {
  readonly #levels: Level[] = []; // stretches that are being recorded, the inner ones last
  #replaced: Slot | undefined; // what the variable was that is being assigned
  #was = new Map<object, Variable>(); // what variables held before they were assigned

  /** Runs a stretch, and tells what it did to variables. */
  within<T>(first: number, go: () => T): { level: Level; results: T } {
    const level: Level = { assigned: new Map(), began: false, first };
    this.#levels.push(level);
    try {
      return { level, results: go() };
    } finally {
      this.#levels.pop();
    }
  }

  /** A variable that stands for `source` is about to be given a new value. */
  before(variable: Variable, source: Source | undefined): void {
    this.#replaced = source instanceof Slot ? source : undefined;
    if (!this.#was.has(variable.dataId)) this.#was.set(variable.dataId, variable);
    // A variable that began in the stretch itself would begin again each time.
    for (const level of this.#levels) {
      if (source instanceof Value && !level.assigned.has(variable)) level.began ||= source.id > level.first;
    }
  }

  /** It has been given one. */
  after(variable: Variable, value: Value | undefined): void {
    for (const { assigned } of this.#levels) {
      if (value) assigned.set(variable, [value, assigned.get(variable)?.[1] ?? this.#replaced]);
    }
    this.#replaced = undefined;
  }

  /** What lasts from one run to the next: variables, under what they are and under what they were. */
  holders(lasting: readonly TensorInfo[]): Map<object, TensorInfo> {
    const holders = new Map<object, TensorInfo>(this.#was);
    for (const holder of [...Object.values(engine().state.registeredVariables), ...lasting]) {
      holders.set(holder.dataId, holder);
    }
    return holders;
  }
}
