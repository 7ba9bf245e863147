import { debuglog } from 'node:util';
import { engine, type Tensor, type TensorInfo, type Variable } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../base/index.ts';
import type { Datum, OrtBackend, Recording } from '../ort/backend.ts';
import type { Outcome, Plan, Planner, Values } from '../ort/plan.ts';
import { Assignments } from './assignments.ts';
import { Bindings } from './bindings.ts';
import { type Inputs, keysOf, tensorsOf } from './inputs.ts';
import { type Compute, interpret } from './interpret.ts';
import { type Op, Program, Slot, type Source, type Value } from './program.ts';
import type { Programs } from './programs.ts';
import { copyOf, sameAttrs, sameList } from './same.ts';
import { isOneToOne, type Stretch, sourcesOf } from './stretch.ts';

const debug = debuglog('downhill'); // NODE_DEBUG=downhill tells what a step does
const mostBaked = 1024; // elements; larger constants are fed

/**
 * One run of a step: no kernel computes, each is compared with what the step did before, and recorded where it
 * does something new. When results are wanted, all that was recorded runs as one graph.
 */
export class Recorder implements Recording {
  readonly #backend: OrtBackend;
  readonly #programs: Programs;
  readonly #compute: Compute;
  #segment = 0;
  #program: Program | undefined;
  #at = 0;
  #going = true; // along #program, which is known
  #bindings!: Bindings;
  #pending = new Map<object, Datum>(); // in the order in which they were made
  #gone: Datum[] = [];
  #assignments = new Assignments();

  constructor(backend: OrtBackend, programs: Programs, compute: Compute) {
    this.#backend = backend;
    this.#programs = programs;
    this.#compute = compute;
    this.#begin();
  }

  /**
   * Does what `go` does, or skips it where that is known: `given` and `numbers` say all that it depends on. Its
   * tensors among `given` must be those of this step.
   */
  stretch(
    given: readonly (TensorInfo | undefined)[],
    numbers: readonly unknown[],
    go: () => readonly (Tensor | undefined)[],
    { lasting = [], isUpdate = false }: { lasting?: readonly TensorInfo[]; isUpdate?: boolean } = {},
  ): readonly (Tensor | undefined)[] {
    const known = this.#going ? this.#program!.stretches.get(this.#at) : undefined;
    if (known && this.#isStretch(known, given, numbers)) return this.#skip(known, given);
    const [segment, from] = [this.#segment, this.#place];
    const before = given.map((t) => t && this.known(t));
    const first = this.#program!.ops[from - 1]?.outputs.at(-1)?.id ?? -1;
    const { level, results } = this.#assignments.within(first, go);
    if (level.began || segment !== this.#segment) return results;
    // What a step is given it has not seen before it begins.
    const sources = given.map((t, at) => before[at] ?? (t && this.known(t)));
    const assigns = [...level.assigned].map(([variable, [value, slot]]) => [variable, value, slot] as const);
    const to = this.#place;
    const { reads, constants } = sourcesOf(
      this.#program!.ops,
      from,
      to,
      this.#assignments.holders(lasting),
      this.#bindings,
      sources,
    );
    const made = results.map((t) => t && (this.#backend.datum(t).pending as Value | undefined));
    if (!reads || made.some((value, at) => results[at] && !value)) return results;
    if (sources.some((source, at) => given[at] && !source)) return results;
    this.#program!.stretches.set(from, {
      from,
      to,
      given: sources,
      numbers,
      reads,
      constants,
      results: made,
      assigns,
      isUpdate,
    });
    return results;
  }

  /** Tells of a variable that is about to be given a new value. */
  assigns(variable: Variable): void {
    this.#assignments.before(variable, this.known(variable));
  }

  /** Tells of a variable that has been given a new value. */
  assigned(variable: Variable): void {
    this.#assignments.after(variable, this.#backend.datum(variable).pending as Value | undefined);
  }

  call(
    name: string,
    planner: Planner,
    inputs: Inputs,
    attrs: Record<string, unknown>,
  ): TensorInfo | TensorInfo[] {
    const tensors = tensorsOf(inputs);
    if (this.#going) {
      const op = this.#program!.ops[this.#at];
      if (op && this.#matches(op, name, inputs, tensors, attrs)) return this.#replay(op);
      this.#diverge((other) => other !== undefined && this.#matches(other, name, inputs, tensors, attrs));
      const found = this.#going ? this.#program!.ops[this.#at] : undefined;
      if (found && this.#matches(found, name, inputs, tensors, attrs)) return this.#replay(found);
    }
    const own = copyOf(attrs); // the step may change a list of its own that is among them
    const plan = tensors.some(({ shape }) => shape.includes(0)) ? undefined : planner(inputs, own);
    if (!plan) {
      const cut = tensors.some((t) => this.#backend.datum(t).pending);
      debug('%s runs by itself%s', name, cut ? ' and cuts the step' : '');
      if (cut) this.settle();
      return this.#compute.plain(name, inputs, attrs);
    }
    return this.#record(name, keysOf(inputs), tensors, own, plan);
  }

  #isStretch(
    known: Stretch,
    given: readonly (TensorInfo | undefined)[],
    numbers: readonly unknown[],
  ): boolean {
    if (!sameList(known.numbers, numbers) || known.given.length !== given.length) return false;
    return (
      given.every((t, at) => t === undefined || this.#isGiven(known.given[at], t)) &&
      isOneToOne(known.given, given) &&
      known.reads.every(
        ([slot, holder]) => this.#backend.data.has(holder.dataId) && this.#bindings.couldBe(slot, holder),
      ) &&
      known.assigns.every(([variable]) => !variable.isDisposed)
    );
  }

  #isGiven(source: Source | undefined, t: TensorInfo): boolean {
    const known = this.known(t);
    return known
      ? known === source
      : source instanceof Slot && !source.baked && this.#bindings.couldBe(source, t);
  }

  /** What a tensor is in this step, if it has been seen. */
  known(t: TensorInfo): Source | undefined {
    const { pending } = this.#backend.datum(t);
    if (pending) return pending as Value;
    return this.#bindings.slotOf(t);
  }

  #skip(
    { to, given, reads, constants, results, assigns }: Stretch,
    tensors: readonly (TensorInfo | undefined)[],
  ): readonly (Tensor | undefined)[] {
    tensors.forEach((t, at) => {
      if (t) this.#bindings.bind(given[at]!, t);
    });
    for (const [slot, holder] of reads) this.#bindings.bind(slot, holder);
    for (const [slot, datum] of constants) {
      if (slot.baked) continue; // part of the graph
      this.#bindings.put(slot, datum);
    }
    this.#at = to;
    const made = new Map<Value, TensorInfo>();
    const tensor = (value: Value) => {
      const known = made.get(value);
      const info = known ? this.#backend.view(known, known.shape) : this.#promiseOf(value);
      made.set(value, info);
      return engine().makeTensorFromTensorInfo(info);
    };
    for (const [variable, value] of assigns) {
      const t = tensor(value);
      variable.assign(t as never);
      t.dispose();
    }
    return results.map((value) => value && tensor(value));
  }

  /** How many operations the step has done. */
  get #place(): number {
    return this.#going ? this.#at : this.#program!.ops.length;
  }

  settle(): void {
    const { ops } = this.#program ?? { ops: [] };
    const wanted = [...this.#pending.values()].filter(({ pending }) => pending);
    if (wanted.length > 0) {
      if (this.#going && this.#at < ops.length) this.#diverge((other) => other === undefined);
      const values = wanted.map((datum) => datum.pending as Value);
      const results = this.#programs.run(
        this.#segment,
        this.#program!,
        values,
        {
          datum: (slot) => this.#bindings.datumOf(slot)!,
          of: (slot) => this.#bindings.valuesOf(slot),
          make: (value) => this.#backend.buffers.take(value.dtype, sizeOf(value.shape)),
        },
        (program, outputs, memory) =>
          interpret(this.#backend, this.#compute.single, program, outputs, memory),
      );
      wanted.forEach((datum, at) => {
        const { values, home } = results[at]!;
        datum.values = values;
        datum.owned = !home;
        datum.pinned = home !== undefined;
        datum.pending = undefined;
        if (home) home.resident = datum;
      });
      this.#segment++;
      this.#pending.clear(); // not before: what is ended here can be done once more
    }
    for (const datum of this.#gone) this.#backend.release(datum);
    this.#begin();
  }

  gone(dataId: object, datum: Datum): void {
    this.#pending.delete(dataId);
    this.#gone.push(datum); // an operation that is yet to run may read it
  }

  #begin(): void {
    this.#program = this.#programs.latest(this.#segment);
    this.#going = this.#program !== undefined;
    this.#program ??= new Program();
    this.#at = 0;
    this.#bindings = new Bindings(this.#backend, (slot) => this.#programs.changed(slot));
    this.#gone = [];
    this.#assignments = new Assignments();
  }

  /** Whether the call is this operation on these tensors; if so, its slots stand for them from now on. */
  #matches(
    op: Op,
    name: string,
    inputs: Inputs,
    tensors: TensorInfo[],
    attrs: Record<string, unknown>,
  ): boolean {
    if (op.name !== name || op.inputs.length !== tensors.length) return false;
    for (let i = 0; i < tensors.length; i++)
      if (!this.#bindings.couldBe(op.inputs[i]!, tensors[i]!)) return false;
    if (!sameAttrs(op.attrs, attrs) || op.keys !== keysOf(inputs)) return false;
    return this.#bindings.bindAll(op.inputs, tensors);
  }

  #replay(op: Op): TensorInfo | TensorInfo[] {
    this.#at++;
    return this.#promise(op);
  }

  #promise({ outputs, many }: Op): TensorInfo | TensorInfo[] {
    return many ? outputs.map((value) => this.#promiseOf(value)) : this.#promiseOf(outputs[0]!);
  }

  #promiseOf(value: Value): TensorInfo {
    const info = this.#backend.promise(value, value);
    this.#pending.set(info.dataId, this.#backend.datum(info));
    return info;
  }

  /** Leaves the known program: along another one that begins like it, or on new ground. */
  #diverge(matches: (op: Op | undefined) => boolean): void {
    const from = this.#program!;
    const other = this.#programs.all(this.#segment).find((candidate) => {
      if (candidate === from || candidate.ops.length < this.#at) return false;
      for (let i = 0; i < this.#at; i++) if (candidate.ops[i] !== from.ops[i]) return false;
      return matches(candidate.ops[this.#at]);
    });
    if (other) {
      this.#program = other;
      return;
    }
    this.#going = false;
    this.#program = from.prefix(this.#at);
  }

  #record(
    name: string,
    keys: string,
    tensors: TensorInfo[],
    attrs: Record<string, unknown>,
    plan: Plan,
  ): TensorInfo | TensorInfo[] {
    const program = this.#program!;
    const inputs = tensors.map((t) => this.#source(t));
    const reads = plan.inputs.map((t) =>
      tensors.findIndex((one) => one.dataId === t.dataId && one.shape === t.shape),
    );
    const { emit, many = plan.outputs.length !== 1, inputs: _, outputs, ...rest } = plan;
    const op = program.add({ name, keys, inputs, attrs, reads, emit, many, plan: rest }, outputs);
    return this.#promise(op);
  }

  #source(t: TensorInfo): Source {
    const datum = this.#backend.datum(t);
    if (datum.pending) return datum.pending as Value;
    const known = this.#bindings.slotOf(t);
    if (known) return known;
    const values = datum.values!;
    const baked = datum.fresh && values.length <= mostBaked ? values.slice() : undefined;
    const slot = this.#program!.slot(t as Outcome, baked as Values | undefined);
    this.#bindings.put(slot, datum, t.dataId);
    return slot;
  }
}
