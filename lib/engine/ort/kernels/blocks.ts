import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Planner } from '../plan.ts';
import { isFloat, isPlainType, like } from './shape.ts';

/** Blocks of pixels that become channels or images of their own, and back. */

interface BlockAttrs {
  blockShape: number[];
  paddings: number[][];
  crops: number[][];
}

const spaceToBatch: Planner = ({ x }: { x: TensorInfo }, { blockShape, paddings }: BlockAttrs) => {
  if (!isFloat(x)) return undefined;
  const count = blockShape.reduce((product, size) => product * size, 1);
  const border = x.shape.map((_, axis) => paddings[axis - 1] ?? [0, 0]);
  const shape = x.shape.map((size, axis) => size + border[axis]![0]! + border[axis]![1]!);
  const apart = backend_util.getReshaped(shape, blockShape, count, false);
  const order = backend_util.getPermuted(apart.length, blockShape.length, false);
  const result = backend_util.getReshapedPermuted(shape, blockShape, count, false);
  return {
    inputs: [x],
    outputs: [{ ...like(x), shape: result }],
    emit: (graph, [a]) => {
      const pads = [...border.map(([before]) => before!), ...border.map(([, behind]) => behind!)];
      const padded = pads.every((size) => size === 0) ? a! : graph.op('Pad', [a!, graph.ints(pads)]);
      return graph.reshape(graph.transpose(graph.reshape(padded, apart), order), result);
    },
  };
};

const batchToSpace: Planner = ({ x }: { x: TensorInfo }, { blockShape, crops }: BlockAttrs) => {
  if (!isPlainType(x)) return undefined;
  const count = blockShape.reduce((product, size) => product * size, 1);
  const apart = backend_util.getReshaped(x.shape, blockShape, count);
  const order = backend_util.getPermuted(apart.length, blockShape.length);
  const joined = backend_util.getReshapedPermuted(x.shape, blockShape, count);
  const begin = joined.map((_, axis) => crops[axis - 1]?.[0] ?? 0);
  const size = joined.map((whole, axis) => whole - begin[axis]! - (crops[axis - 1]?.[1] ?? 0));
  return {
    inputs: [x],
    outputs: [{ ...like(x), shape: size }],
    emit: (graph, [a]) => {
      const whole = graph.reshape(graph.transpose(graph.reshape(a!, apart), order), joined);
      if (`${size}` === `${joined}`) return whole;
      const end = begin.map((from, axis) => from + size[axis]!);
      return graph.op('Slice', [
        whole,
        graph.ints(begin),
        graph.ints(end),
        graph.ints(begin.map((_, axis) => axis)),
      ]);
    },
  };
};

const depthToSpace: Planner = (
  { x }: { x: TensorInfo },
  { blockSize, dataFormat }: { blockSize: number; dataFormat: string },
) => {
  if (!isPlainType(x) || dataFormat !== 'NHWC') return undefined;
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const depth = channels / blockSize ** 2;
  const shape = [batch, height * blockSize, width * blockSize, depth];
  return {
    inputs: [x],
    outputs: [{ ...like(x), shape }],
    emit: (graph, [a]) => {
      const apart = graph.reshape(a!, [batch, height, width, blockSize, blockSize, depth]);
      return graph.reshape(graph.transpose(apart, [0, 1, 3, 2, 4, 5]), shape);
    },
  };
};

export const blocks: Record<string, Planner> = {
  SpaceToBatchND: spaceToBatch,
  BatchToSpaceND: batchToSpace,
  DepthToSpace: depthToSpace,
};
