import type { TensorInfo } from '@tensorflow/tfjs-core';
import { broadcastShapes } from '../../../base/index.ts';
import type { Graph, Name } from '../graph.ts';
import type { Outcome, Planner } from '../plan.ts';
import { isFloat, isPlainType, like } from './shape.ts';

/** What becomes of each element by itself, and of two elements at the same place. */

type Emit1 = (graph: Graph, x: Name, attrs: Record<string, number>) => Name;
type Emit2 = (graph: Graph, a: Name, b: Name, dtype: string) => Name;
type Loop1 = (x: number, attrs: Record<string, number>) => number;
type Loop2 = (a: number, b: number) => number;

const one =
  (op: string): Emit1 =>
  (graph, x) =>
    graph.op(op, [x]);
const two =
  (op: string): Emit2 =>
  (graph, a, b) =>
    graph.op(op, [a, b]);

/** Of floating-point numbers; the plain backend does the others. */
const unary =
  (emit: Emit1, loop?: Loop1): Planner =>
  ({ x }: { x: TensorInfo }, attrs) => {
    if (!isFloat(x)) return undefined;
    return {
      inputs: [x],
      outputs: [like(x)],
      anyShape: true,
      emit: (graph, [a]) => emit(graph, a!, attrs),
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

const arithmetic = { of: ['float32', 'int32'] };
const floats = { of: ['float32'] };
const logic = { of: ['bool'], to: 'bool' as const };
const ordered = { of: ['float32', 'int32'], to: 'bool' as const };

const greater = (graph: Graph, x: Name) => graph.op('Greater', [x, graph.scalar(0)]);

const cast: Planner = ({ x }: { x: TensorInfo }, { dtype }: { dtype: string }) => {
  if (!isPlainType(x) || !['float32', 'int32', 'bool'].includes(dtype)) return undefined;
  return {
    inputs: [x],
    outputs: [{ shape: x.shape, dtype: dtype as Outcome['dtype'] }],
    anyShape: true,
    emit: (graph, [a]) => graph.cast(a!, dtype as Outcome['dtype']),
    small: ([values], out) => {
      for (let i = 0; i < out.length; i++) out[i] = dtype === 'bool' ? Number(values![i] !== 0) : values![i]!;
    },
  };
};

export const elementwise: Record<string, Planner> = {
  Cast: cast,
  Add: binary(two('Add'), (a, b) => a + b, arithmetic),
  Sub: binary(two('Sub'), (a, b) => a - b, arithmetic),
  Multiply: binary(two('Mul'), (a, b) => a * b, arithmetic),
  RealDiv: binary(two('Div'), (a, b) => a / b, floats),
  Pow: binary(two('Pow'), (a, b) => a ** b, floats),
  Maximum: binary(two('Max'), (a, b) => Math.max(a, b), arithmetic),
  Minimum: binary(two('Min'), (a, b) => Math.min(a, b), arithmetic),
  SquaredDifference: binary(
    (graph, a, b) => {
      const difference = graph.op('Sub', [a, b]);
      return graph.op('Mul', [difference, difference]);
    },
    (a, b) => (a - b) * (a - b),
    floats,
  ),

  Greater: binary(two('Greater'), (a, b) => Number(a > b), ordered),
  GreaterEqual: binary(two('GreaterOrEqual'), (a, b) => Number(a >= b), ordered),
  Less: binary(two('Less'), (a, b) => Number(a < b), ordered),
  LessEqual: binary(two('LessOrEqual'), (a, b) => Number(a <= b), ordered),
  Equal: binary(two('Equal'), (a, b) => Number(a === b), { to: 'bool' }),
  NotEqual: binary(
    (graph, a, b) => graph.op('Not', [graph.op('Equal', [a, b])]),
    (a, b) => Number(a !== b),
    {
      to: 'bool',
    },
  ),
  LogicalAnd: binary(two('And'), (a, b) => Number(a !== 0 && b !== 0), logic),
  LogicalOr: binary(two('Or'), (a, b) => Number(a !== 0 || b !== 0), logic),

  Neg: unary(one('Neg'), (x) => -x),
  Abs: unary(one('Abs'), Math.abs),
  Square: unary(
    (graph, x) => graph.op('Mul', [x, x]),
    (x) => x * x,
  ),
  Sqrt: unary(one('Sqrt'), Math.sqrt),
  Rsqrt: unary(
    (graph, x) => graph.op('Reciprocal', [graph.op('Sqrt', [x])]),
    (x) => 1 / Math.sqrt(x),
  ),
  Reciprocal: unary(one('Reciprocal'), (x) => 1 / x),
  Exp: unary(one('Exp'), Math.exp),
  Log: unary(one('Log'), Math.log),
  Sin: unary(one('Sin'), Math.sin),
  Cos: unary(one('Cos'), Math.cos),
  Tanh: unary(one('Tanh'), Math.tanh),
  Sigmoid: unary(one('Sigmoid'), (x) => 1 / (1 + Math.exp(-x))),
  Relu: unary(one('Relu'), (x) => (x < 0 ? 0 : x)),
  Floor: unary(one('Floor'), Math.floor),
  Step: unary(
    (graph, x, { alpha }) =>
      alpha
        ? graph.op('Where', [greater(graph, x), graph.scalar(1), graph.scalar(alpha)])
        : graph.cast(greater(graph, x), 'float32'),
    (x, { alpha }) => (Number.isNaN(x) ? Number.NaN : x > 0 ? 1 : (alpha ?? 0)),
  ),
};
