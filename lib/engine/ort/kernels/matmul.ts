import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Plan, Planner } from '../plan.ts';
import { isFloat } from './shape.ts';

/** Products of matrices, with what tensorflow.js fuses into them. */

interface Options {
  transposeA?: boolean;
  transposeB?: boolean;
  activation?: string;
  leakyreluAlpha?: number;
}

const batchMatMul: Planner = ({ a, b }: { a: TensorInfo; b: TensorInfo }, options: Options) =>
  product(a, b, options);

const fusedMatMul: Planner = (
  { a, b, bias, preluActivationWeights }: Record<string, TensorInfo>,
  options: Options,
) => {
  if (preluActivationWeights || !(options.activation! in activations)) return undefined;
  const plan = product(a!, b!, options);
  if (!plan) return undefined;
  return {
    ...plan,
    inputs: bias ? [...plan.inputs, bias] : plan.inputs,
    emit: (graph, [x, y, z]) => {
      let sum = plan.emit(graph, [x!, y!]) as Name;
      if (z !== undefined) sum = graph.op('Add', [sum, z]);
      return activations[options.activation!]!(graph, sum, options);
    },
  };
};

/** a (..., m, k) x b (..., k, n) -> (..., m, n); the leading sizes are broadcast. */
function product(a: TensorInfo, b: TensorInfo, { transposeA, transposeB }: Options): Plan | undefined {
  if (!isFloat(a, b)) return undefined;
  const lead = batches(a.shape, b.shape);
  const m = a.shape.at(transposeA ? -1 : -2)!;
  const n = b.shape.at(transposeB ? -2 : -1)!;
  return {
    inputs: [a, b],
    outputs: [{ shape: [...lead, m, n], dtype: 'float32' }],
    emit: (graph, [x, y]) => multiply(graph, x!, y!, a.shape.length, b.shape.length, transposeA, transposeB),
  };
}

function multiply(
  graph: Graph,
  x: Name,
  y: Name,
  rankX: number,
  rankY: number,
  transposeA = false,
  transposeB = false,
): Name {
  if (rankX === 2 && rankY === 2) {
    if (!transposeA && !transposeB) return graph.op('MatMul', [x, y]);
    return graph.op('Gemm', [x, y], { transA: Number(transposeA), transB: Number(transposeB) });
  }
  if (!transposeA && !transposeB) return graph.op('MatMul', [x, y]);
  return graph.extra('FusedMatMul', [x, y], { transA: Number(transposeA), transB: Number(transposeB) });
}

function batches(a: readonly number[], b: readonly number[]): number[] {
  const [x, y] = [a.slice(0, -2), b.slice(0, -2)];
  const rank = Math.max(x.length, y.length);
  return Array.from({ length: rank }, (_, at) => {
    const [one, other] = [x[at - rank + x.length] ?? 1, y[at - rank + y.length] ?? 1];
    return one === 1 ? other : one;
  });
}

type Activation = (graph: Graph, x: Name, options: Options) => Name;

/** The activations that tensorflow.js fuses into products and convolutions. */
export const activations: Record<string, Activation> = {
  linear: (_, x) => x,
  relu: (graph, x) => graph.op('Relu', [x]),
  relu6: (graph, x) => graph.op('Clip', [x, graph.scalar(0), graph.scalar(6)]),
  elu: (graph, x) => graph.op('Elu', [x]),
  sigmoid: (graph, x) => graph.op('Sigmoid', [x]),
  leakyrelu: (graph, x, { leakyreluAlpha = 0.2 }) =>
    graph.op('LeakyRelu', [x], { alpha: { float: leakyreluAlpha } }),
};

export const matmul: Record<string, Planner> = { BatchMatMul: batchMatMul, _FusedMatMul: fusedMatMul };
