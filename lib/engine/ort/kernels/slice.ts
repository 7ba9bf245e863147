import { slice_util, type TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { Plan, Planner, Values } from '../plan.ts';
import { axesOf, isPlainType, like } from './shape.ts';

/** Parts of a tensor: at each axis from a begin, in steps that may go backwards. */

interface Part {
  begin: readonly number[];
  steps: readonly number[];
  size: readonly number[];
}

const mostPieces = 4096; // copied one by one; above, a session is faster

/** The part of x; `shape` is the shape of the result where it differs from the size. */
function taken(
  x: TensorInfo,
  { begin, steps, size }: Part,
  shape: readonly number[] = size,
): Plan | undefined {
  if (!isPlainType(x) || shape.includes(0)) return undefined;
  // An end before the first element has to be said as one that is certainly before it.
  const ends = begin.map((from, axis) => {
    const end = from + steps[axis]! * size[axis]!;
    return end < 0 ? -(2 ** 31) : end;
  });
  return {
    inputs: [x],
    outputs: [{ ...like(x), shape }],
    emit: (graph, [a]) => {
      if (begin.length === 0) return graph.reshape(a!, shape);
      const axes = begin.map((_, axis) => axis);
      const inputs = [begin, ends, axes, steps].map((values) => graph.ints(values));
      const part = graph.op('Slice', [a!, ...inputs]);
      return shape === size ? part : graph.reshape(part, shape);
    },
    // Lessons cut batches out of their data, each from another begin: a session each would be one too many.
    small: ([values], out) => copyPart(values!, x.shape, { begin, steps, size }, out),
    alwaysSmall: sizeOf(size.slice(0, pieceAxis(x.shape, steps, size))) <= mostPieces,
  };
}

/** From this axis on, what is taken lies together. */
function pieceAxis(shape: readonly number[], steps: readonly number[], size: readonly number[]): number {
  let axis = shape.length;
  while (axis > 0 && size[axis - 1] === shape[axis - 1] && steps[axis - 1] === 1) axis--;
  return axis > 0 && steps[axis - 1] === 1 ? axis - 1 : axis;
}

function copyPart(from: Values, shape: readonly number[], { begin, steps, size }: Part, out: Values): void {
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const whole = pieceAxis(shape, steps, size);
  const piece = sizeOf(size.slice(whole));
  let to = 0;
  const copy = (axis: number, at: number) => {
    if (axis === whole) {
      const start = axis < shape.length ? at + begin[axis]! * strides[axis]! : at;
      if (piece === 1) out[to] = from[start]!;
      else out.set(from.subarray(start, start + piece), to);
      to += piece;
      return;
    }
    for (let i = 0; i < size[axis]!; i++) {
      copy(axis + 1, at + (begin[axis]! + i * steps[axis]!) * strides[axis]!);
    }
  };
  copy(0, 0);
}

const slice: Planner = ({ x }: { x: TensorInfo }, attrs: { begin: number[]; size: number[] }) => {
  const [begin, size] = slice_util.parseSliceParams(x as never, attrs.begin, attrs.size);
  slice_util.assertParamsValid(x as never, begin!, size!);
  return taken(x, { begin: begin!, size: size!, steps: size!.map(() => 1) });
};

interface Strided {
  begin: number[];
  end: number[];
  strides: number[];
  beginMask: number;
  endMask: number;
  ellipsisMask: number;
  newAxisMask: number;
  shrinkAxisMask: number;
}

const stridedSlice: Planner = ({ x }: { x: TensorInfo }, attrs: Strided) => {
  const info = slice_util.sliceInfo(
    x.shape,
    attrs.begin,
    attrs.end,
    attrs.strides,
    attrs.beginMask,
    attrs.endMask,
    attrs.ellipsisMask,
    attrs.newAxisMask,
    attrs.shrinkAxisMask,
  );
  const { begin, end, strides: steps, finalShape } = info;
  const size = begin.map((from, axis) => Math.ceil((end[axis]! - from) / steps[axis]!));
  if (size.some((one) => one <= 0)) return undefined;
  return taken(x, { begin, steps, size }, finalShape);
};

const reverse: Planner = ({ x }: { x: TensorInfo }, { dims }: { dims: number | number[] }) => {
  const axes = axesOf(dims, x.shape.length);
  const begin = x.shape.map((size, axis) => (axes.includes(axis) ? size - 1 : 0));
  const plan = taken(x, {
    begin,
    steps: x.shape.map((_, axis) => (axes.includes(axis) ? -1 : 1)),
    size: x.shape,
  });
  return plan && { ...plan, alwaysSmall: false };
};

export const slices: Record<string, Planner> = { Slice: slice, StridedSlice: stridedSlice, Reverse: reverse };
