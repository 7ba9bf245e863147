import type { TensorInfo } from '@tensorflow/tfjs-core';
import { broadcastShapes } from '../../../base/index.ts';
import type { Graph, Name } from '../graph.ts';
import type { Outcome, Planner } from '../plan.ts';
import { isPlainType, like } from './shape.ts';

/** What becomes of each element by itself, and of two elements at the same place. */

type Emit1 = (graph: Graph, x: Name, attrs: Record<string, number>, dtype: string) => Name;
type Emit2 = (graph: Graph, a: Name, b: Name, dtype: string) => Name;
type Loop1 = (x: number, attrs: Record<string, number>) => number;
type Loop2 = (a: number, b: number) => number;

export const one =
  (op: string): Emit1 =>
  (graph, x) =>
    graph.op(op, [x]);
const two =
  (op: string): Emit2 =>
  (graph, a, b) =>
    graph.op(op, [a, b]);

/** Of floating-point numbers, or of what is said; the plain backend does the others. */
export const unary =
  (emit: Emit1, loop?: Loop1, of: readonly string[] = ['float32'], to?: Outcome['dtype']): Planner =>
  ({ x }: { x: TensorInfo }, attrs) => {
    if (!of.includes(x.dtype)) return undefined;
    return {
      inputs: [x],
      outputs: [{ ...like(x), ...(to && { dtype: to }) }],
      anyShape: true,
      emit: (graph, [a]) => emit(graph, a!, attrs, x.dtype),
      ...(loop && {
        small: ([values], out) => {
          for (let i = 0; i < out.length; i++) out[i] = loop(values![i]!, attrs);
        },
      }),
    };
  };

const binary =
  (emit: Emit2, loop: Loop2, { to, of }: { to?: Outcome['dtype']; of?: string[] } = {}): Planner =>
  ({ a, b }: { a: TensorInfo; b: TensorInfo }) => {
    if (a.dtype !== b.dtype || !isPlainType(a) || (of && !of.includes(a.dtype))) return undefined;
    const shape = broadcastShapes(a.shape, b.shape);
    return {
      inputs: [a, b],
      outputs: [{ shape, dtype: to ?? (a.dtype as Outcome['dtype']) }],
      anyShape: true,
      emit: (graph, [x, y]) => emit(graph, x!, y!, a.dtype),
      ...(easy(a.shape, b.shape, shape) && {
        small: ([x, y], out) => {
          const [stepX, stepY] = [x!.length === 1 ? 0 : 1, y!.length === 1 ? 0 : 1];
          for (let i = 0; i < out.length; i++) out[i] = loop(x![i * stepX]!, y![i * stepY]!);
        },
      }),
    };
  };

/** Both of one shape, or one of them a single number: what a plain loop can walk through. */
const easy = (a: readonly number[], b: readonly number[], shape: readonly number[]) =>
  [a, b].every((one) => one.every((size) => size === 1) || `${one}` === `${shape}`);

const numbers = ['float32', 'int32'];
const arithmetic = { of: numbers };
const floats = { of: ['float32'] };
const ints = { of: ['int32'] };
const logic = { of: ['bool'], to: 'bool' as const };
const ordered = { of: numbers, to: 'bool' as const };

const cast: Planner = ({ x }: { x: TensorInfo }, { dtype }: { dtype: string }) => {
  if (!isPlainType(x) || !['float32', 'int32', 'bool'].includes(dtype)) return undefined;
  const type = dtype as Outcome['dtype'];
  return {
    inputs: [x],
    outputs: [{ shape: x.shape, dtype: type }],
    anyShape: true,
    emit: (graph, [a]) =>
      x.dtype === 'float32' && type === 'int32' ? wrapped(graph, a!) : graph.cast(a!, type),
    small: ([values], out) => {
      for (let i = 0; i < out.length; i++) out[i] = type === 'bool' ? Number(values![i] !== 0) : values![i]!;
    },
  };
};

/** Whole numbers as JavaScript makes them: too large ones go round, and what is no number is 0. */
function wrapped(graph: Graph, x: Name): Name {
  // The last 32 bits of these bounds are 0, and so are those of all floats beyond.
  const bounds = [graph.int(-(2 ** 62)), graph.int(2 ** 62)];
  return graph.cast(graph.op('Clip', [graph.cast(x, 'int64'), ...bounds]), 'int32');
}

/** Whole numbers are divided in 64 bits, and never by 0: the processor would stop the whole process. */
function divided(graph: Graph, a: Name, b: Name): { zero: Name; x: Name; by: Name; rest: Name } {
  const [x, y] = [graph.cast(a, 'int64'), graph.cast(b, 'int64')];
  const zero = graph.op('Equal', [y, graph.int(0)]);
  const by = graph.op('Where', [zero, graph.int(1), y]);
  return { zero, x, by, rest: graph.op('Mod', [x, by]) };
}

const floorDiv: Emit2 = (graph, a, b) => {
  const { zero, x, by, rest } = divided(graph, a, b);
  const whole = graph.op('Div', [graph.op('Sub', [x, rest]), by]);
  return graph.cast(graph.op('Where', [zero, graph.int(0), whole]), 'int32');
};

const mod: Emit2 = (graph, a, b, dtype) => {
  if (dtype === 'int32') return graph.cast(divided(graph, a, b).rest, 'int32');
  const rest = graph.op('Mod', [a, b], { fmod: 1 });
  const [low, high] = [a, b].map((x) => graph.op('Less', [x, graph.scalar(0)]));
  const other = graph.op('Mod', [graph.op('Add', [rest, b]), b], { fmod: 1 });
  return graph.op('Where', [graph.op('Xor', [low!, high!]), other, rest]);
};

/** e^x - 1; near 0, where that difference loses its digits, by way of tanh. */
const expm1: Emit1 = (graph, x) => {
  const half = graph.op('Tanh', [graph.op('Mul', [x, graph.scalar(0.5)])]);
  const close = graph.op('Div', [
    graph.op('Mul', [half, graph.scalar(2)]),
    graph.op('Sub', [graph.scalar(1), half]),
  ]);
  const near = graph.op('Less', [graph.op('Abs', [x]), graph.scalar(0.5)]);
  const far = graph.op('Sub', [graph.op('Exp', [x]), graph.scalar(1)]);
  return graph.op('Where', [near, close, far]);
};

/** log(1 + x), times what the rounding of 1 + x has lost. */
const log1p: Emit1 = (graph, x) => {
  const sum = graph.op('Add', [x, graph.scalar(1)]);
  const kept = graph.op('Sub', [sum, graph.scalar(1)]);
  const log = graph.op('Log', [sum]);
  const more = graph.op('Mul', [log, graph.op('Div', [x, kept])]);
  const nothing = graph.op('Equal', [kept, graph.scalar(0)]);
  const all = graph.op('Equal', [kept, x]); // also where x is infinite
  return graph.op('Where', [all, log, graph.op('Where', [nothing, x, more])]);
};

const sign: Emit1 = (graph, x, _, dtype) => {
  const signs = graph.op('Sign', [x]);
  if (dtype === 'int32') return signs;
  return graph.op('Where', [graph.op('IsNaN', [x]), graph.scalar(0), signs]);
};

const question = (emit: Emit1, loop: Loop1) => unary(emit, loop, ['float32'], 'bool');

export const elementwise: Record<string, Planner> = {
  Cast: cast,
  Add: binary(two('Add'), (a, b) => a + b, arithmetic),
  Sub: binary(two('Sub'), (a, b) => a - b, arithmetic),
  Multiply: binary(two('Mul'), (a, b) => a * b, arithmetic),
  RealDiv: binary(two('Div'), (a, b) => a / b, floats),
  FloorDiv: binary(floorDiv, (a, b) => Math.floor(a / b), ints),
  Mod: binary(mod, (a, b) => (a < 0 === b < 0 ? a % b : ((a % b) + b) % b), arithmetic),
  Pow: binary(two('Pow'), (a, b) => a ** b, floats),
  Maximum: binary(two('Max'), (a, b) => Math.max(a, b), arithmetic),
  Minimum: binary(two('Min'), (a, b) => Math.min(a, b), arithmetic),
  SquaredDifference: binary(
    (graph, a, b) => {
      const difference = graph.op('Sub', [a, b]);
      return graph.op('Mul', [difference, difference]);
    },
    (a, b) => (a - b) * (a - b),
    arithmetic,
  ),

  Greater: binary(two('Greater'), (a, b) => Number(a > b), ordered),
  GreaterEqual: binary(two('GreaterOrEqual'), (a, b) => Number(a >= b), ordered),
  Less: binary(two('Less'), (a, b) => Number(a < b), ordered),
  LessEqual: binary(two('LessOrEqual'), (a, b) => Number(a <= b), ordered),
  Equal: binary(two('Equal'), (a, b) => Number(a === b), { to: 'bool' }),
  NotEqual: binary(
    (graph, a, b) => graph.op('Not', [graph.op('Equal', [a, b])]),
    (a, b) => Number(a !== b),
    { to: 'bool' },
  ),
  LogicalAnd: binary(two('And'), (a, b) => Number(a !== 0 && b !== 0), logic),
  LogicalOr: binary(two('Or'), (a, b) => Number(a !== 0 || b !== 0), logic),
  LogicalNot: unary(one('Not'), (x) => Number(x === 0), ['bool']),
  IsNan: question(one('IsNaN'), (x) => Number(Number.isNaN(x))),
  IsInf: question(one('IsInf'), (x) => Number(Math.abs(x) === Number.POSITIVE_INFINITY)),
  IsFinite: question(
    (graph, x) => graph.op('Less', [graph.op('Abs', [x]), graph.scalar(Number.POSITIVE_INFINITY)]),
    (x) => Number(Number.isFinite(x)),
  ),

  Neg: unary(one('Neg'), (x) => -x, numbers),
  Abs: unary(one('Abs'), Math.abs, numbers),
  Sign: unary(sign, (x) => (x < 0 ? -1 : x > 0 ? 1 : 0), numbers),
  Square: unary(
    (graph, x) => graph.op('Mul', [x, x]),
    (x) => x * x,
    numbers,
  ),
  Sqrt: unary(one('Sqrt'), Math.sqrt),
  Rsqrt: unary(
    (graph, x) => graph.op('Reciprocal', [graph.op('Sqrt', [x])]),
    (x) => 1 / Math.sqrt(x),
  ),
  Reciprocal: unary(one('Reciprocal'), (x) => 1 / x),
  Exp: unary(one('Exp'), Math.exp),
  Expm1: unary(expm1, Math.expm1),
  Log: unary(one('Log'), Math.log),
  Log1p: unary(log1p, Math.log1p),
  Erf: unary(one('Erf')),
  Floor: unary(one('Floor'), Math.floor),
  Ceil: unary(one('Ceil'), Math.ceil),
  Round: unary(one('Round')),
  Sin: unary(one('Sin'), Math.sin),
  Cos: unary(one('Cos'), Math.cos),
  Tan: unary(one('Tan'), Math.tan),
  Asin: unary(one('Asin'), Math.asin),
  Acos: unary(one('Acos'), Math.acos),
  Atan: unary(one('Atan'), Math.atan),
  Sinh: unary(one('Sinh'), Math.sinh),
  Cosh: unary(one('Cosh'), Math.cosh),
  Tanh: unary(one('Tanh'), Math.tanh),
  Asinh: unary(one('Asinh'), Math.asinh),
  Acosh: unary(one('Acosh'), Math.acosh),
  Atanh: unary(one('Atanh'), Math.atanh),
};
