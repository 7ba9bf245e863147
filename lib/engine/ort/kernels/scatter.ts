import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { ElementType, Graph, Name } from '../graph.ts';
import type { Planner } from '../plan.ts';
import { Places } from './gather.ts';
import { isFloat, like } from './shape.ts';

/** Rows added together at their places: the way back of gathering. */

const fewSegments = 256; // up to here a product with a table of ones and zeros beats adding row by row

interface Segments {
  x: TensorInfo;
  segmentIds: TensorInfo;
}

const unsortedSegmentSum: Planner = (
  { x, segmentIds }: Segments,
  { numSegments }: { numSegments: number },
) => {
  if (!isFloat(x) || segmentIds.dtype !== 'int32' || segmentIds.shape.length !== 1) return undefined;
  if (numSegments < 1 || x.shape[0] !== segmentIds.shape[0]) return undefined;
  const shape = [numSegments, ...x.shape.slice(1)];
  const width = sizeOf(shape.slice(1));
  return {
    inputs: [x, segmentIds],
    outputs: [{ shape, dtype: 'float32' }],
    emit: (graph, [rows, ids]) => {
      const flat = graph.reshape(rows!, [-1, width]);
      const emit = numSegments <= fewSegments ? byProduct : byRows;
      return graph.reshape(emit(graph, flat, ids!, numSegments, x.shape[0]!, width), shape);
    },
    small: ([rows, ids], out) => {
      out.fill(0);
      ids!.forEach((id, row) => {
        if (id < 0 || id >= numSegments) return;
        for (let i = 0; i < width; i++) out[id * width + i]! += rows![row * width + i]!;
      });
    },
    alwaysSmall: true,
  };
};

function byProduct(graph: Graph, rows: Name, ids: Name, segments: number): Name {
  const each = graph.constant(
    Array.from({ length: segments }, (_, id) => id),
    [segments, 1],
    'int32',
  );
  const belongs = graph.cast(graph.op('Equal', [graph.reshape(ids, [1, -1]), each]), 'float32');
  return graph.op('MatMul', [belongs, rows]);
}

// Not ScatterND: with several threads it loses rows that go to the same place.
function byRows(graph: Graph, rows: Name, ids: Name, segments: number, count: number, width: number): Name {
  const column = graph.reshape(ids, [count, 1]);
  const [low, high] = [graph.scalar(0, 'int32'), graph.scalar(segments, 'int32')];
  const known = graph.op('And', [
    graph.op('GreaterOrEqual', [column, low]),
    graph.op('Less', [column, high]),
  ]);
  // A row that belongs nowhere goes to a spare place, which is cut off.
  const places = graph.op('Expand', [graph.op('Where', [known, column, high]), graph.ints([count, width])]);
  const sums = added(graph, [segments + 1, width], places, rows, 'float32');
  return graph.op('Slice', [sums, graph.ints([0]), graph.ints([segments]), graph.ints([0])]);
}

const added = (graph: Graph, shape: readonly number[], places: Name, rows: Name, type: ElementType) => {
  const empty = graph.op('Expand', [graph.scalar(0, type), graph.ints(shape)]);
  return graph.op('ScatterElements', [empty, places, rows], { axis: 0, reduction: 'add' });
};

const scatterNd: Planner = (
  { indices, updates }: { indices: TensorInfo; updates: TensorInfo },
  { shape }: { shape: number[] },
) => {
  if (indices.dtype !== 'int32' || (updates.dtype !== 'float32' && updates.dtype !== 'int32'))
    return undefined;
  const depth = indices.shape.length > 1 ? indices.shape.at(-1)! : 1;
  if (depth > shape.length || shape.includes(0)) return undefined;
  const places = new Places(shape, depth);
  const table = [sizeOf(indices.shape) / depth, places.width];
  if (sizeOf(updates.shape) !== sizeOf(table)) return undefined;
  const type = updates.dtype;
  return {
    inputs: [indices, updates],
    outputs: [{ ...like(updates), shape }],
    emit: (graph, [i, values]) => {
      const column = graph.op('Unsqueeze', [places.rows(graph, i!), graph.ints([1])]);
      const to = graph.op('Expand', [column, graph.ints(table)]);
      const sums = added(graph, [places.count, places.width], to, graph.reshape(values!, table), type);
      return graph.reshape(sums, shape);
    },
    check: ([values]) => places.check(values!),
  };
};

export const scattering: Record<string, Planner> = {
  UnsortedSegmentSum: unsortedSegmentSum,
  ScatterNd: scatterNd,
};
