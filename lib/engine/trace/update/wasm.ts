/** Writes a WebAssembly function that walks through vectors four numbers at a time. */

/** The part of the language's own WebAssembly that is used here; the types of browsers, which tell it, are not. */
declare const WebAssembly: {
  Memory: new (size: { initial: number; maximum: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** Memory for so many bytes, which never grows: what lies in it stays where it is. */
export function memoryFor(bytes: number): Memory {
  const pages = Math.max(1, Math.ceil(bytes / 65536));
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** An operand of the loop: four numbers that lie in memory, one number for all, or what was computed before. */
export type Operand =
  | { kind: 'memory'; at: number }
  | { kind: 'everywhere'; at: number }
  | { kind: 'constant'; value: number }
  | { kind: 'result'; index: number };

/** One operation on four numbers. */
export interface Instruction {
  op: keyof typeof codes;
  operands: readonly Operand[];
}

/** A loop over `count` numbers: its operations in order, and where results are written. */
export interface Loop {
  count: number;
  instructions: readonly Instruction[];
  writes: readonly { result: number; at: number }[];
}

/** The numbers of the SIMD instructions for four floating-point numbers. */
export const codes = {
  abs: 0xe0,
  neg: 0xe1,
  sqrt: 0xe3,
  add: 0xe4,
  sub: 0xe5,
  mul: 0xe6,
  div: 0xe7,
  max: 0xe9,
} as const;

/** Makes `run()`, which goes through all loops once. Places are bytes in the memory, multiples of 16. */
export function compileLoops(loops: readonly Loop[], memory: Memory): () => void {
  const pages = memory.buffer.byteLength / 65536;
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, list([[0x60, 0, 0]])), // the type of a function without arguments and results
      ...section(2, list([[...text('m'), ...text('m'), 2, 1, ...unsigned(pages), ...unsigned(pages)]])),
      ...section(3, list(loops.map(() => [0]))),
      ...section(7, list(loops.map((_, at) => [...text(`f${at}`), 0, ...unsigned(at)]))),
      ...section(10, list(loops.map((loop) => sized(body(loop))))),
    ]),
  );
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
  const functions = loops.map((_, at) => exports[`f${at}`] as () => void);
  return () => {
    for (const one of functions) one();
  };
}

const type = { i32: 0x7f, v128: 0x7b };
const simd = (code: number) => [0xfd, ...unsigned(code)];
const load = simd(0x00);
const loadEverywhere = simd(0x09); // v128.load32_splat
const store = simd(0x0b);
const splat = simd(0x13); // f32x4.splat

function body({ count, instructions, writes }: Loop): number[] {
  const hoisted = new Map<string, number>();
  const before: number[] = [];
  const first = 1 + instructions.length; // local 0 is the place, then come the results
  const keyOf = (operand: Operand) => JSON.stringify(operand);
  const hoist = (operand: Operand, key: string, more: readonly number[] = []) => {
    if (hoisted.has(key)) return;
    const local = first + hoisted.size;
    hoisted.set(key, local);
    const value =
      operand.kind === 'constant'
        ? [0x43, ...float(operand.value), ...splat]
        : [0x41, 0, ...loadEverywhere, 2, ...unsigned((operand as { at: number }).at)];
    before.push(
      ...(more.length > 0 ? [0x43, ...float(1), ...splat] : []),
      ...value,
      ...more,
      ...setLocal(local),
    );
  };
  const steps = instructions.map(({ op, operands }): Instruction & { keys: string[] } => {
    const keys = operands.map(keyOf);
    // A division takes as long as all else together: by the same number for all it is a product.
    const inverse = op === 'div' && isSame(operands[1]!);
    if (inverse) keys[1] = `1 / ${keys[1]}`;
    operands.forEach((operand, at) => {
      if (isSame(operand)) hoist(operand, keys[at]!, inverse && at === 1 ? simd(codes.div) : []);
    });
    return { op: inverse ? 'mul' : op, operands, keys };
  });
  const push = (operand: Operand, key: string): number[] => {
    if (operand.kind === 'memory') return [...getLocal(0), ...load, 4, ...unsigned(operand.at)];
    if (operand.kind === 'result') return getLocal(1 + operand.index);
    return getLocal(hoisted.get(key)!);
  };
  const inside = [
    ...steps.flatMap(({ op, operands, keys }, at) => [
      ...operands.flatMap((operand, place) => push(operand, keys[place]!)),
      ...simd(codes[op]),
      ...setLocal(1 + at),
    ]),
    ...writes.flatMap(({ result, at }) => [
      ...getLocal(0),
      ...withoutSubnormals(1 + result),
      ...store,
      4,
      ...unsigned(at),
    ]),
    ...getLocal(0),
    ...[0x41, 16, 0x6a, 0x22, 0], // place + 16
    ...[0x41, ...signed(Math.ceil(count / 4) * 16), 0x49], // below the end?
    ...[0x0d, 0], // again
  ];
  return [
    ...list([
      [1, type.i32],
      [...unsigned(instructions.length + hoisted.size), type.v128],
    ]),
    ...before,
    ...[0x03, 0x40], // a loop without results
    ...inside,
    0x0b,
    0x0b,
  ];
}

/**
 * Numbers below the smallest normal one become zero: what fades away, as a moment without gradients does, would
 * slow the processor down tenfold. What is not a number stays that.
 */
const withoutSubnormals = (local: number) => [
  ...getLocal(local),
  ...getLocal(local),
  ...simd(codes.abs),
  ...[0x43, ...float(2 ** -126), ...splat],
  ...simd(0x43), // f32x4.lt
  ...simd(0x4f), // v128.andnot
];

/** One number for all of a loop. */
const isSame = ({ kind }: Operand) => kind === 'everywhere' || kind === 'constant';

const getLocal = (index: number) => [0x20, ...unsigned(index)];
const setLocal = (index: number) => [0x21, ...unsigned(index)];
const section = (id: number, content: number[]) => [id, ...sized(content)];
const sized = (content: number[]) => [...unsigned(content.length), ...content];
const list = (items: readonly number[][]) => [...unsigned(items.length), ...items.flat()];
const text = (value: string) => sized(Array.from(value, (letter) => letter.charCodeAt(0)));
const float = (value: number) => [...new Uint8Array(Float32Array.of(value).buffer)];

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 63; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
