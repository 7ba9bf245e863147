import '../ort/arrays-of-node.ts';
import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import {
  compileLoops,
  type Instruction,
  type Loop,
  memoryFor,
  type Operand,
} from '../../../lib/engine/trace/update/wasm.ts';

const f32 = Math.fround;
const meanings: Record<Instruction['op'], (a: number, b: number) => number> = {
  abs: (a) => Math.abs(a),
  neg: (a) => -a,
  sqrt: (a) => f32(Math.sqrt(a)),
  add: (a, b) => f32(a + b),
  sub: (a, b) => f32(a - b),
  mul: (a, b) => f32(a * b),
  div: (a, b) => f32(a / b),
  max: (a, b) => Math.max(a, b),
};
const names = Object.keys(meanings) as Instruction['op'][];
const single = new Set(['abs', 'neg', 'sqrt']);

/** A loop over vectors that lie behind each other, and what must be in the memory after it. */
function drawn(random: Rng, count: number) {
  const room = Math.ceil(count / 4) * 16; // bytes for one vector
  const vectors = 4;
  const memory = memoryFor(vectors * room + 64);
  const floats = new Float32Array(memory.buffer);
  const start = (vectors * room) / 4; // single numbers lie behind the vectors
  for (let i = 0; i < floats.length; i++) floats[i] = f32(random.normal() * 3);
  const operand = (done: number): Operand => {
    const kind = random.int(4);
    if (kind === 0 && done > 0) return { kind: 'result', index: random.int(done) };
    if (kind === 1) return { kind: 'everywhere', at: start * 4 + 4 * random.int(4) };
    if (kind === 2) return { kind: 'constant', value: f32(random.normal()) };
    return { kind: 'memory', at: room * random.int(vectors) };
  };
  const instructions = Array.from({ length: 1 + random.int(12) }, (_, done): Instruction => {
    const op = random.pick(names);
    return { op, operands: Array.from({ length: single.has(op) ? 1 : 2 }, () => operand(done)) };
  });
  const writes = [0, 1].map((vector) => ({ result: random.int(instructions.length), at: vector * room }));
  const wanted = Float32Array.from(floats);
  for (let i = 0; i < count; i++) {
    const results: number[] = [];
    const value = (one: Operand) =>
      one.kind === 'result'
        ? results[one.index]!
        : one.kind === 'constant'
          ? f32(one.value)
          : one.kind === 'everywhere'
            ? floats[one.at / 4]!
            : floats[one.at / 4 + i]!;
    for (const { op, operands } of instructions) {
      const [a, b = 0] = operands.map(value) as [number, number?];
      const divisor = operands[1];
      // A division by one number for all is a product, which may differ in the last digit.
      const isSame = divisor?.kind === 'everywhere' || divisor?.kind === 'constant';
      results.push(op === 'div' && isSame ? f32(a * f32(1 / b)) : meanings[op](a, b));
    }
    for (const { result, at } of writes) wanted[at / 4 + i] = results[result]!;
  }
  return { loop: { count, instructions, writes } satisfies Loop, memory, floats, wanted, room };
}

describe('a loop of WebAssembly', () => {
  test.each([1, 3, 4, 5, 31, 64, 257])('does over %i numbers what a plain loop does', (count) => {
    const random = rng(`loops ${count}`);
    for (let turn = 0; turn < 12; turn++) {
      const { loop, memory, floats, wanted, room } = drawn(random, count);
      compileLoops([loop], memory)();
      for (let vector = 0; vector < 4; vector++) {
        const from = (vector * room) / 4; // what fills the last four up is nobody's
        const part = (all: Float32Array) => Array.from(all.subarray(from, from + count));
        expect(part(floats)).toEqual(part(wanted));
      }
    }
  });

  test('is one of several, done one after the other', () => {
    const memory = memoryFor(64);
    const floats = new Float32Array(memory.buffer);
    floats.set([1, 2, 3, 4]);
    const add = (value: number): Loop => ({
      count: 4,
      instructions: [
        {
          op: 'add',
          operands: [
            { kind: 'memory', at: 0 },
            { kind: 'constant', value },
          ],
        },
      ],
      writes: [{ result: 0, at: 0 }],
    });
    const double: Loop = {
      count: 4,
      instructions: [
        {
          op: 'mul',
          operands: [
            { kind: 'memory', at: 0 },
            { kind: 'constant', value: 2 },
          ],
        },
      ],
      writes: [{ result: 0, at: 0 }],
    };
    const run = compileLoops([add(1), double], memory);
    run();
    expect(Array.from(floats.subarray(0, 4))).toEqual([4, 6, 8, 10]);
    run();
    expect(Array.from(floats.subarray(0, 4))).toEqual([10, 14, 18, 22]);
  });
});
