import { sizeOf } from '../ort/backend.ts';
import type { Graph, Name } from '../ort/graph.ts';
import { type Op, type Program, Slot, type Source, type Value } from './program.ts';
import { sameShape } from './same.ts';

const largest = 16384; // numbers; above it an operation takes longer than it takes to begin one

/** Kernels that do the same to each number, wherever it lies. */
const elementwise = new Set([
  'Add',
  'Sub',
  'Multiply',
  'RealDiv',
  'Maximum',
  'Minimum',
  'Pow',
  'Square',
  'Sqrt',
  'Rsqrt',
  'Abs',
  'Neg',
  'Sign',
  'ClipByValue',
]);

/** Operations that do the same to different tensors: done to all of them at once, laid behind each other. */
export type Batches = ReadonlyMap<Op, readonly Op[]>;

/**
 * Finds what an optimizer does to each of many small variables. Nothing in an update needs what it does to another
 * variable, so that all their operations of one kind can wait for each other.
 */
export function findBatches(program: Program): Batches {
  const batches = new Map<Op, readonly Op[]>();
  for (const { from, to, assigns } of program.stretches.values()) {
    if (assigns.length < 2) continue;
    const forms = new Map<Value, string>(); // how a value came about, without saying from what
    const groups = new Map<string, Op[]>();
    const first = program.ops[from]?.outputs[0]?.id ?? 0;
    for (const op of program.ops.slice(from, to)) {
      const form = formOf(op, forms, first);
      if (form === undefined) continue;
      forms.set(op.outputs[0]!, form);
      groups.set(form, [...(groups.get(form) ?? []), op]);
    }
    for (const group of groups.values()) if (group.length > 1) for (const op of group) batches.set(op, group);
  }
  return batches;
}

function formOf(
  { name, attrs, inputs, outputs, reads }: Op,
  forms: Map<Value, string>,
  first: number,
): string | undefined {
  const [output] = outputs as [Value];
  const size = sizeOf(output.shape);
  if (!elementwise.has(name) || size > largest || size === 1 || output.dtype !== 'float32') return undefined;
  let form = `${name} ${JSON.stringify(attrs)}`;
  for (const at of reads) {
    const input = inputs[at]!;
    if (input.dtype !== 'float32') return undefined;
    if (sizeOf(input.shape) === 1)
      form += ` (${nameOf(input)})`; // the same number for all
    else if (!sameShape(input.shape, output.shape)) return undefined;
    else if (input instanceof Slot || input.id < first) form += ' []';
    else if (forms.has(input)) form += ` [${forms.get(input)}]`;
    else return undefined;
  }
  return form;
}

const ids = new WeakMap<Source, number>();
let last = 0;

function nameOf(source: Source): string {
  const baked = 'baked' in source ? source.baked : undefined;
  if (baked) return `=${baked[0]}`; // written anew for each variable, and the same
  const known = ids.get(source) ?? ++last;
  ids.set(source, known);
  return `#${known}`;
}

/** Puts a batch into the graph, and answers what each of its operations makes. */
export function emitBatch(
  graph: Graph,
  batch: readonly Op[],
  nameOf: (source: Source) => Name,
): Map<Value, Name> {
  const sizes = batch.map(({ outputs }) => sizeOf(outputs[0]!.shape));
  const [first] = batch as [Op];
  const operands = first.reads.map((_, place) => {
    const sources = batch.map(({ inputs, reads }) => inputs[reads[place]!]!);
    if (sizeOf(sources[0]!.shape) === 1) return graph.reshape(nameOf(sources[0]!), []);
    const flat = sources.map((source) =>
      source.shape.length === 1 ? nameOf(source) : graph.flat(nameOf(source), source.shape),
    );
    return graph.concat(flat, 0, sizes);
  });
  const whole = first.emit(graph, operands) as Name;
  const parts = graph.split(whole, 0, sizes);
  return new Map(
    batch.map(({ outputs: [value] }, at): [Value, Name] => [value!, graph.shaped(parts[at]!, value!.shape)]),
  );
}
