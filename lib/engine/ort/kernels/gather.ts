import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { Graph, Name } from '../graph.ts';
import type { Plan, Planner, Values } from '../plan.ts';
import { isPlainType, like } from './shape.ts';

/** Elements taken by their places, and places made into elements. */

const gather: Planner = (
  { x, indices }: { x: TensorInfo; indices: TensorInfo },
  { axis, batchDims }: { axis: number; batchDims?: number },
) => {
  if (batchDims || !isPlainType(x) || indices.dtype !== 'int32') return undefined;
  const along = axis < 0 ? axis + x.shape.length : axis;
  const size = x.shape[along]!;
  return {
    inputs: [x, indices],
    outputs: [
      { ...like(x), shape: [...x.shape.slice(0, along), ...indices.shape, ...x.shape.slice(along + 1)] },
    ],
    emit: (graph, [a, i]) => graph.op('Gather', [a!, refuseNegative(graph, i!, size)], { axis: along }),
    check: inRange('GatherV2', size),
    ...(along === 0 && copyRows(sizeOf(x.shape.slice(1)))),
  };
};

/** Long rows are copied as they are, which is what training does with every batch. */
const copyRows = (width: number): Pick<Plan, 'small' | 'alwaysSmall'> | undefined =>
  width < 16
    ? undefined
    : {
        alwaysSmall: true,
        small([rows, places], out) {
          for (let i = 0; i < places!.length; i++) {
            const from = places![i]! * width;
            out.set(rows!.subarray(from, from + width), i * width);
          }
        },
      };

/** onnxruntime counts negative places from the end, tensorflow.js refuses them: they become too large ones. */
const refuseNegative = (graph: Graph, places: Name, tooLarge: number): Name =>
  graph.op('Where', [
    graph.op('Less', [places, graph.scalar(0, 'int32')]),
    graph.scalar(tooLarge, 'int32'),
    places,
  ]);

/** The sentence that tensorflow.js has for a place that there is not. */
const inRange =
  (kernel: string, size: number): NonNullable<Plan['check']> =>
  ([, places]) => {
    for (const place of places!) {
      if (place < 0 || place >= size) {
        throw new Error(`${kernel}: the index value ${place} is not in [0, ${size - 1}]`);
      }
    }
  };

const gatherNd: Planner = ({ params, indices }: { params: TensorInfo; indices: TensorInfo }) => {
  const depth = indices.shape.at(-1);
  if (!isPlainType(params) || indices.dtype !== 'int32') return undefined;
  if (!depth || depth > params.shape.length) return undefined; // the plain kernel says what is wrong
  const shape = [...indices.shape.slice(0, -1), ...params.shape.slice(depth)];
  const places = new Places(params.shape, depth);
  return {
    inputs: [params, indices],
    outputs: [{ ...like(params), shape }],
    emit: (graph, [a, i]) => {
      const table = graph.reshape(a!, [places.count, places.width]);
      return graph.reshape(graph.op('Gather', [table, places.rows(graph, i!)]), shape);
    },
    check: ([, values]) => places.check(values!),
  };
};

/** Places in a tensor by their first few indices, numbered as the rows of a table. */
export class Places {
  /** How many there are. */
  readonly count: number;
  /** How many elements belong to one. */
  readonly width: number;
  readonly #shape: readonly number[];
  readonly #steps: readonly number[];

  constructor(shape: readonly number[], depth: number) {
    const first = shape.slice(0, depth);
    this.count = sizeOf(first);
    this.width = sizeOf(shape.slice(depth));
    this.#shape = shape;
    this.#steps = first.map((_, axis) => sizeOf(first.slice(axis + 1)));
  }

  /** The row of each place; one that there is not gets a number that onnxruntime refuses. */
  rows(graph: Graph, indices: Name): Name {
    const steps = graph.constant(this.#steps, [this.#steps.length], 'int32');
    const parts = graph.op('Mul', [graph.reshape(indices, [-1, this.#steps.length]), steps]);
    const rows = graph.op('ReduceSum', [parts, graph.ints([1])], { keepdims: 0 });
    return refuseNegative(graph, rows, this.count);
  }

  /** Throws the sentence that tensorflow.js has for a place that there is not. */
  check(indices: Values): void {
    const depth = this.#steps.length;
    for (let at = 0; at < indices.length; at += depth) {
      let row = 0;
      for (let i = 0; i < depth; i++) row += indices[at + i]! * this.#steps[i]!;
      if (row >= 0 && row < this.count) continue;
      throw new Error(`Invalid indices: ${indices.slice(at, at + depth)} does not index into ${this.#shape}`);
    }
  }
}

interface OneHot {
  depth: number;
  onValue: number;
  offValue: number;
  dtype: string;
}

const oneHot: Planner = (
  { indices }: { indices: TensorInfo },
  { depth, onValue, offValue, dtype }: OneHot,
) => {
  if (indices.dtype !== 'int32') return undefined;
  const plain = onValue === 1 && offValue === 0;
  const type = dtype === 'int32' || dtype === 'float32' || dtype === 'bool' ? dtype : undefined;
  if (!type || (type !== 'float32' && !plain)) return undefined;
  return {
    inputs: [indices],
    outputs: [{ shape: [...indices.shape, depth], dtype: type }],
    anyShape: true,
    emit: (graph, [i]) => {
      const places = graph.constant(
        Array.from({ length: depth }, (_, at) => at),
        [depth],
        'int32',
      );
      const column = graph.op('Unsqueeze', [i!, graph.ints([-1])]);
      const hit = graph.op('Equal', [column, places]);
      if (!plain) return graph.op('Where', [hit, graph.scalar(onValue), graph.scalar(offValue)]);
      return type === 'bool' ? hit : graph.cast(hit, type);
    },
    small: ([places], out) => {
      out.fill(offValue);
      places!.forEach((place, at) => {
        if (place >= 0 && place < depth) out[at * depth + place] = onValue;
      });
    },
  };
};

export const gathering: Record<string, Planner> = { GatherV2: gather, GatherNd: gatherNd, OneHot: oneHot };
