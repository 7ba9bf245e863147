import type { Outcome, Plan, Values } from '../ort/plan.ts';
import type { Stretch } from './stretch.ts';

/** A tensor that a step takes from outside: a variable, an argument, a number written while it ran. */
export class Slot {
  readonly index: number;
  readonly shape: readonly number[];
  readonly dtype: Outcome['dtype'];
  /** A number that the step wrote itself, and that was the same each time so far: part of the graph. */
  baked: Values | undefined;

  constructor(index: number, { shape, dtype }: Outcome, baked?: Values) {
    this.index = index;
    this.shape = shape;
    this.dtype = dtype;
    this.baked = baked;
  }
}

/** A tensor that an operation of the step makes. */
export class Value {
  readonly id: number;
  readonly shape: readonly number[];
  readonly dtype: Outcome['dtype'];

  constructor(id: number, { shape, dtype }: Outcome) {
    this.id = id;
    this.shape = shape;
    this.dtype = dtype;
  }
}

export type Source = Slot | Value;

/** One recorded kernel call. */
export interface Op {
  name: string;
  /** The names of tensorflow.js' inputs, which may be left out one by one. */
  keys: string;
  /** As tensorflow.js gave them; the plan may want fewer. */
  inputs: Source[];
  attrs: Record<string, unknown>;
  /** What the plan reads: places in `inputs`. */
  reads: number[];
  outputs: Value[];
  emit: Plan['emit'];
  plan: Pick<Plan, 'small' | 'alwaysSmall' | 'anyShape' | 'check'>;
  /** tensorflow.js expects a list, also of one. */
  many: boolean;
}

/** What a step did, kernel by kernel, up to where its results were wanted. */
export class Program {
  readonly ops: Op[];
  readonly slots: Slot[];
  values: number;
  /** Stretches that may be skipped, by where they begin. */
  readonly stretches = new Map<number, Stretch>();
  /** How often it has been gone through. */
  runs = 0;

  constructor(
    { ops, slots, values }: { ops: Op[]; slots: Slot[]; values: number } = { ops: [], slots: [], values: 0 },
  ) {
    this.ops = ops;
    this.slots = slots;
    this.values = values;
  }

  add(op: Omit<Op, 'outputs'>, outcomes: readonly Outcome[]): Op {
    const outputs = outcomes.map((outcome) => new Value(this.values++, outcome));
    const added = { ...op, outputs };
    this.ops.push(added);
    return added;
  }

  slot(outcome: Outcome, baked?: Values): Slot {
    const slot = new Slot(this.slots.length, outcome, baked);
    this.slots.push(slot);
    return slot;
  }

  /** The first operations of this one, for another that goes on differently. */
  prefix(length: number): Program {
    const ops = this.ops.slice(0, length);
    const values = ops.reduce((count, { outputs }) => count + outputs.length, 0);
    const used = ops.flatMap(({ inputs }) => inputs.map((one) => (one instanceof Slot ? one.index : -1)));
    const slots = this.slots.slice(0, Math.max(-1, ...used) + 1);
    const program = new Program({ ops, slots, values });
    for (const [from, stretch] of this.stretches)
      if (stretch.to <= length) program.stretches.set(from, stretch);
    return program;
  }
}

/** All values that lead to the outputs. */
export function needs({ ops }: Program, outputs: readonly Value[]): Set<Source> {
  const needed = new Set<Source>(outputs);
  for (let at = ops.length - 1; at >= 0; at--) {
    const { inputs, outputs: made, reads } = ops[at]!;
    if (made.some((value) => needed.has(value))) for (const read of reads) needed.add(inputs[read]!);
  }
  return needed;
}
