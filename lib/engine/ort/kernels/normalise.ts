import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { isFloat, like } from './shape.ts';

/** Normalisation by given statistics, and by what neighbouring channels say. */

const batchNorm: Planner = (
  { x, mean, variance, offset, scale }: Record<string, TensorInfo>,
  { varianceEpsilon }: { varianceEpsilon?: number | null },
) => {
  const others = [mean!, variance!, ...(offset ? [offset] : []), ...(scale ? [scale] : [])];
  if (!isFloat(x!, ...others) || !others.every((one) => repeats(one, x!))) return undefined;
  if (scale && !offset) return undefined; // a kept session could not tell it from a shift alone
  return {
    inputs: [x!, ...others],
    outputs: [like(x!)],
    anyShape: true,
    emit: (graph, [a, m, v, ...rest]) => {
      const spread = graph.op('Sqrt', [graph.op('Add', [v!, graph.scalar(varianceEpsilon ?? 0.001)])]);
      const [shift, factor] = rest;
      const centred = graph.op('Sub', [a!, m!]);
      const y =
        factor === undefined
          ? graph.op('Div', [centred, spread])
          : graph.op('Mul', [centred, graph.op('Div', [factor, spread])]);
      return shift === undefined ? y : graph.op('Add', [y, shift]);
    },
  };
};

/** Whether a tensor, read again and again from its beginning, is the same as when it is broadcast. */
function repeats({ shape }: TensorInfo, x: TensorInfo): boolean {
  if (shape.length > x.shape.length) return false;
  const sizes = shape.slice(shape.findIndex((size) => size !== 1));
  if (sizes.every((size) => size === 1)) return true;
  return `${sizes}` === `${x.shape.slice(-sizes.length)}`;
}

interface LrnAttrs {
  depthRadius: number;
  bias: number;
  alpha: number;
  beta: number;
}

const mostChannels = 1024; // the sums over neighbours are a product with a matrix of this size

const localResponse: Planner = ({ x }: { x: TensorInfo }, attrs: LrnAttrs) => {
  const channels = x.shape.at(-1)!;
  if (!isFloat(x) || channels > mostChannels) return undefined;
  return {
    inputs: [x],
    outputs: [like(x)],
    emit: (graph, [a]) => {
      const norm = normOf(graph, a!, channels, attrs);
      return graph.op('Mul', [a!, graph.op('Pow', [norm, graph.scalar(-attrs.beta)])]);
    },
  };
};

const localResponseGrad: Planner = ({ x, y, dy }: Record<string, TensorInfo>, attrs: LrnAttrs) => {
  const channels = x!.shape.at(-1)!;
  if (!isFloat(x!, y!, dy!) || channels > mostChannels) return undefined;
  const { alpha, beta } = attrs;
  return {
    inputs: [x!, y!, dy!],
    outputs: [like(x!)],
    emit: (graph, [a, b, d]) => {
      const norm = normOf(graph, a!, channels, attrs);
      const direct = graph.op('Mul', [d!, graph.op('Pow', [norm, graph.scalar(-beta)])]);
      const shares = graph.op('Div', [graph.op('Mul', [d!, b!]), norm]);
      const around = graph.op('MatMul', [shares, neighbours(graph, channels, attrs)]);
      const through = graph.op('Mul', [graph.op('Mul', [a!, graph.scalar(2 * alpha * beta)]), around]);
      return graph.op('Sub', [direct, through]);
    },
  };
};

/** bias + alpha times the sum of the squares in the channels around. */
function normOf(graph: Graph, x: Name, channels: number, attrs: LrnAttrs): Name {
  const squares = graph.op('MatMul', [graph.op('Mul', [x, x]), neighbours(graph, channels, attrs)]);
  return graph.op('Add', [graph.op('Mul', [squares, graph.scalar(attrs.alpha)]), graph.scalar(attrs.bias)]);
}

/** The matrix with ones where two channels are near each other. */
function neighbours(graph: Graph, channels: number, { depthRadius }: LrnAttrs): Name {
  const near = Array.from({ length: channels ** 2 }, (_, at) => {
    const distance = Math.abs(Math.floor(at / channels) - (at % channels));
    return Number(distance <= depthRadius);
  });
  return graph.constant(near, [channels, channels]);
}

export const normalise: Record<string, Planner> = {
  FusedBatchNorm: batchNorm,
  LRN: localResponse,
  LRNGrad: localResponseGrad,
};
