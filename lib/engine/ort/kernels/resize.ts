import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { isFloat } from './shape.ts';

/** Images in another size. */

interface ResizeAttrs {
  alignCorners: boolean;
  halfPixelCenters: boolean;
  size: [number, number];
}

/** Where a pixel of the result comes from along one axis: two pixels and the weight of the second. */
interface Source {
  from: number;
  to: number;
  weight: number;
}

type Find = (oldSize: number, newSize: number, attrs: ResizeAttrs) => Source[];

const between: Find = (oldSize, newSize, { alignCorners, halfPixelCenters }) => {
  const ratio = ratioOf(oldSize, newSize, alignCorners);
  return Array.from({ length: newSize }, (_, at) => {
    const place = halfPixelCenters ? ratio * (at + 0.5) - 0.5 : ratio * at;
    const from = Math.max(0, Math.floor(place));
    return { from, to: Math.min(oldSize - 1, Math.ceil(place)), weight: place - from };
  });
};

const nearest: Find = (oldSize, newSize, { alignCorners, halfPixelCenters }) => {
  const ratio = ratioOf(oldSize, newSize, alignCorners);
  return Array.from({ length: newSize }, (_, at) => {
    const place = halfPixelCenters ? ratio * (at + 0.5) : ratio * at;
    const from = Math.min(oldSize - 1, alignCorners ? Math.round(place) : Math.floor(place));
    return { from, to: from, weight: 0 };
  });
};

const ratioOf = (oldSize: number, newSize: number, alignCorners: boolean): number =>
  alignCorners && newSize > 1 ? (oldSize - 1) / (newSize - 1) : oldSize / newSize;

const resizing =
  (find: Find): Planner =>
  ({ images }: { images: TensorInfo }, attrs: ResizeAttrs) => {
    if (!isFloat(images)) return undefined;
    const [batch, height, width, channels] = images.shape as [number, number, number, number];
    const [newHeight, newWidth] = attrs.size;
    return {
      inputs: [images],
      outputs: [{ shape: [batch, newHeight, newWidth, channels], dtype: 'float32' }],
      emit: (graph, [x]) => {
        const wide = mixed(graph, x!, find(width, newWidth, attrs), 2);
        return mixed(graph, wide, find(height, newHeight, attrs), 1);
      },
    };
  };

/** Along one axis: a + (b - a) * weight. */
function mixed(graph: Graph, x: Name, sources: readonly Source[], dim: 1 | 2): Name {
  const pick = (list: number[]) =>
    graph.op('Gather', [x, graph.constant(list, [list.length], 'int32')], { axis: dim });
  const first = pick(sources.map(({ from }) => from));
  const weights = sources.map(({ weight }) => weight);
  if (weights.every((weight) => weight === 0)) return first;
  const second = pick(sources.map(({ to }) => to));
  const weight = graph.constant(weights, dim === 1 ? [weights.length, 1, 1] : [weights.length, 1]);
  return graph.op('Add', [first, graph.op('Mul', [graph.op('Sub', [second, first]), weight])]);
}

/** The transposed mixing along both axes, as products with matrices. */
const back =
  (find: Find): Planner =>
  ({ images, dy }: Record<string, TensorInfo>, { alignCorners }: ResizeAttrs) => {
    if (!isFloat(images!, dy!)) return undefined;
    const [batch, height, width, channels] = images!.shape as [number, number, number, number];
    const [, newHeight, newWidth] = dy!.shape as [number, number, number, number];
    // tensorflow.js goes back as if centres had not been asked for.
    const attrs: ResizeAttrs = { alignCorners, halfPixelCenters: false, size: [newHeight, newWidth] };
    return {
      inputs: [dy!],
      outputs: [{ shape: images!.shape, dtype: 'float32' }],
      emit: (graph, [d]) => {
        const rows = graph.op('MatMul', [
          shares(graph, find(height, newHeight, attrs), height),
          graph.reshape(d!, [batch, newHeight, newWidth * channels]),
        ]);
        const both = graph.op('MatMul', [
          shares(graph, find(width, newWidth, attrs), width),
          graph.reshape(rows, [batch * height, newWidth, channels]),
        ]);
        return graph.reshape(both, images!.shape);
      },
    };
  };

/** The matrix (pixels before, pixels of the result) of what each gave to each. */
function shares(graph: Graph, sources: readonly Source[], size: number): Name {
  const matrix = new Float64Array(size * sources.length);
  sources.forEach(({ from, to, weight }, at) => {
    matrix[from * sources.length + at]! += 1 - weight;
    matrix[to * sources.length + at]! += weight;
  });
  return graph.constant(matrix, [size, sources.length]);
}

export const resize: Record<string, Planner> = {
  ResizeBilinear: resizing(between),
  ResizeNearestNeighbor: resizing(nearest),
  ResizeBilinearGrad: back(between),
  ResizeNearestNeighborGrad: back(nearest),
};
