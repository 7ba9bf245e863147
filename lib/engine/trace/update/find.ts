import { sameShape, sizeOf } from '../../../base/index.ts';
import type { Op, Program, Slot, Source, Value } from '../program.ts';
import type { Instruction } from './wasm.ts';

/** An operation of an update, and what it reads. */
export interface Term {
  op: Instruction['op'];
  inputs: readonly Source[];
  value: Value;
}

/** What becomes of one variable, or of its companions of the same shape: moments, sums of squares. */
export interface Lane {
  size: number;
  terms: readonly Term[];
  /** New values, and the slot of the variable that each of them replaces. */
  results: readonly { value: Value; slot: Slot }[];
}

const instructions: Record<string, Instruction['op']> = {
  Add: 'add',
  Sub: 'sub',
  Multiply: 'mul',
  RealDiv: 'div',
  Sqrt: 'sqrt',
  Abs: 'abs',
  Neg: 'neg',
  Square: 'mul',
  Maximum: 'max',
};

/**
 * The part of a step that does nothing but turn gradients into new variables, number by number: it can be done in
 * one walk through each variable, and in place. Undefined where somebody else needs what is in between.
 */
export function findLanes(program: Program, outputs: readonly Value[]): Lane[] {
  const wanted = new Set<Source>(outputs);
  const lanes: Lane[] = [];
  for (const { from, to, assigns, isUpdate } of program.stretches.values()) {
    if (!isUpdate) continue;
    const inside = new Map<Source, Op>();
    for (const op of program.ops.slice(from, to)) for (const value of op.outputs) inside.set(value, op);
    const slots = new Map<Value, Slot>(
      assigns.flatMap(({ 1: value, 2: slot }) => (slot && wanted.has(value) ? [[value, slot] as const] : [])),
    );
    const users = usersOf(program.ops);
    for (const group of connected([...slots.keys()], inside)) {
      const lane = laneOf(group, inside, slots);
      if (lane && isPrivate(lane, users, wanted)) lanes.push(lane);
    }
  }
  return lanes.filter((lane) => isAlone(lane, lanes));
}

/** Nobody else reads or writes the variables of a lane while it runs. */
function isAlone(lane: Lane, lanes: readonly Lane[]): boolean {
  const own = lane.results.map(({ slot }) => slot);
  if (new Set(own).size < own.length) return false;
  return lanes.every(
    (other) =>
      other === lane ||
      own.every(
        (slot) =>
          !other.results.some((result) => result.slot === slot) &&
          !other.terms.some(({ inputs }) => inputs.includes(slot)),
      ),
  );
}

/** Values whose ways meet are computed together. */
function connected(values: readonly Value[], inside: Map<Source, Op>): Value[][] {
  const groups: { members: Value[]; through: Set<Source> }[] = [];
  for (const value of values) {
    const through = new Set<Source>();
    const walk = (source: Source): void => {
      const op = inside.get(source);
      if (!op || through.has(source) || sizeOf(source.shape) === 1) return;
      through.add(source);
      for (const at of op.reads) walk(op.inputs[at]!);
    };
    walk(value);
    const met = groups.filter((group) => [...through].some((source) => group.through.has(source)));
    const merged = {
      members: [...met.flatMap(({ members }) => members), value],
      through: new Set([...met.flatMap((group) => [...group.through]), ...through]),
    };
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map(({ members }) => members);
}

function laneOf(
  group: readonly Value[],
  inside: Map<Source, Op>,
  slots: ReadonlyMap<Value, Slot>,
): Lane | undefined {
  const [first] = group as [Value];
  const size = sizeOf(first.shape);
  const terms: Term[] = [];
  const done = new Set<Source>();
  const walk = (source: Source): boolean => {
    if (sizeOf(source.shape) === 1 && size !== 1) return source.dtype === 'float32';
    if (!sameShape(source.shape, first.shape) || source.dtype !== 'float32') return false;
    const op = inside.get(source);
    if (!op || done.has(source)) return true;
    const instruction = instructions[op.name];
    if (!instruction || op.outputs.length !== 1) return false;
    const reads = op.reads.map((at) => op.inputs[at]!);
    if (!reads.every(walk)) return false;
    done.add(source);
    const inputs = op.name === 'Square' ? [reads[0]!, reads[0]!] : reads;
    terms.push({ op: instruction, inputs, value: op.outputs[0]! });
    return true;
  };
  if (size === 1 || !group.every(walk)) return undefined;
  const results = group.map((value) => ({ value, slot: slots.get(value)! }));
  return results.every(({ value }) => done.has(value)) ? { size, terms, results } : undefined;
}

function usersOf(ops: readonly Op[]): Map<Source, Set<Op>> {
  const users = new Map<Source, Set<Op>>();
  for (const op of ops) {
    for (const at of op.reads) {
      const source = op.inputs[at]!;
      const known = users.get(source) ?? new Set();
      users.set(source, known.add(op));
    }
  }
  return users;
}

/** Nobody outside reads what a lane computes, but those that hold its results. */
function isPrivate(
  { terms, results }: Lane,
  users: Map<Source, Set<Op>>,
  wanted: ReadonlySet<Source>,
): boolean {
  const own = new Set<Value>(terms.map(({ value }) => value));
  const finals = new Set<Value>(results.map(({ value }) => value));
  return terms.every(
    ({ value }) =>
      (finals.has(value) || !wanted.has(value)) &&
      [...(users.get(value) ?? [])].every(({ outputs }) => own.has(outputs[0]!)),
  );
}
