import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import { broadcastShapes } from '../../../base/index.ts';
import type { Planner } from '../plan.ts';
import { one, unary } from './elementwise.ts';
import { isFloat, like } from './shape.ts';

/** The functions between the layers of a network. */

const largestFloat = 3.4028234663852886e38;
const { SELU_SCALE, SELU_SCALEALPHA } = backend_util;

const eluGrad: Planner = ({ dy, y }: { dy: TensorInfo; y: TensorInfo }) => {
  if (!isFloat(dy, y)) return undefined;
  return {
    inputs: [dy, y],
    outputs: [like(y)],
    anyShape: true,
    emit: (graph, [d, a]) => {
      const slope = graph.op('Add', [a!, graph.scalar(1)]);
      const positive = graph.op('GreaterOrEqual', [a!, graph.scalar(0)]);
      return graph.op('Where', [positive, d!, graph.op('Mul', [d!, slope])]);
    },
  };
};

const prelu: Planner = ({ x, alpha }: { x: TensorInfo; alpha: TensorInfo }) => {
  if (!isFloat(x, alpha)) return undefined;
  return {
    inputs: [x, alpha],
    outputs: [{ shape: broadcastShapes(x.shape, alpha.shape), dtype: 'float32' }],
    anyShape: true,
    emit: (graph, [a, slope]) => {
      const negative = graph.op('Less', [a!, graph.scalar(0)]);
      return graph.op('Where', [negative, graph.op('Mul', [slope!, a!]), a!]);
    },
  };
};

const step: Planner = unary(
  (graph, x, { alpha }) => {
    // Times the largest number, and cut off at 0 and 1: this keeps a NaN, which a comparison would not. Only
    // subnormal numbers come out between the two.
    if (!alpha) {
      return graph.op('Clip', [
        graph.op('Mul', [x, graph.scalar(largestFloat)]),
        graph.scalar(0),
        graph.scalar(1),
      ]);
    }
    const positive = graph.op('Greater', [x, graph.scalar(0)]);
    const chosen = graph.op('Where', [positive, graph.scalar(1), graph.scalar(alpha)]);
    return graph.op('Where', [graph.op('IsNaN', [x]), x, chosen]);
  },
  (x, { alpha }) => (Number.isNaN(x) ? Number.NaN : x > 0 ? 1 : (alpha ?? 0)),
);

export const activation: Record<string, Planner> = {
  Sigmoid: unary(one('Sigmoid'), (x) => 1 / (1 + Math.exp(-x))),
  Relu: unary(one('Relu'), (x) => (x < 0 ? 0 : x), ['float32', 'int32']),
  Relu6: unary(
    (graph, x) => graph.op('Clip', [x, graph.scalar(0), graph.scalar(6)]),
    (x) => Math.min(Math.max(0, x), 6),
  ),
  Elu: unary(one('Elu'), (x) => (x >= 0 ? x : Math.expm1(x))),
  EluGrad: eluGrad,
  Selu: unary(one('Selu'), (x) => (x >= 0 ? SELU_SCALE * x : SELU_SCALEALPHA * Math.expm1(x))),
  LeakyRelu: unary(
    (graph, x, { alpha }) => graph.op('LeakyRelu', [x], { alpha: { float: alpha! } }),
    (x, { alpha }) => (x < 0 ? alpha! * x : x),
  ),
  Prelu: prelu,
  Softplus: unary(one('Softplus')),
  Step: step,
};
