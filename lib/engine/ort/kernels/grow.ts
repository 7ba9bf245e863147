import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { Outcome, Planner } from '../plan.ts';
import { isPlainType, like } from './shape.ts';

/** Larger tensors out of smaller ones: repeated, or with a border. */

const tile: Planner = ({ x }: { x: TensorInfo }, { reps }: { reps: number[] }) => {
  if (!isPlainType(x) || reps.includes(0)) return undefined;
  const shape = x.shape.map((size, axis) => size * reps[axis]!);
  const broadcast = x.shape.every((size, axis) => size === 1 || reps[axis] === 1);
  return {
    inputs: [x],
    outputs: [{ ...like(x), shape }],
    emit: (graph, [a]) => {
      if (shape.length === 0) return a!;
      return broadcast
        ? graph.op('Expand', [a!, graph.ints(shape)])
        : graph.op('Tile', [a!, graph.ints(reps)]);
    },
    ...(sizeOf(x.shape) === 1 && {
      small: ([values], out) => {
        out.fill(values![0]!);
      },
      alwaysSmall: true,
    }),
  };
};

type Border = [before: number, after: number];

const bordered = (x: TensorInfo, paddings: readonly Border[]): Outcome => ({
  ...like(x),
  shape: x.shape.map((size, axis) => paddings[axis]![0] + size + paddings[axis]![1]),
});

const pad: Planner = (
  { x }: { x: TensorInfo },
  { paddings, constantValue }: { paddings: Border[]; constantValue: number },
) => {
  const fits = x.dtype === 'float32' || Number.isInteger(Number(constantValue));
  if (!isPlainType(x) || !fits || paddings.flat().some((size) => size < 0)) return undefined;
  const outcome = bordered(x, paddings);
  return {
    inputs: [x],
    outputs: [outcome],
    anyShape: true,
    emit: (graph, [a]) => {
      if (paddings.length === 0) return a!;
      const sizes = [...paddings.map(([before]) => before), ...paddings.map(([, after]) => after)];
      return graph.op('Pad', [a!, graph.ints(sizes), graph.scalar(Number(constantValue), outcome.dtype)]);
    },
  };
};

const mirrorPad: Planner = (
  { x }: { x: TensorInfo },
  { paddings, mode }: { paddings: Border[]; mode: 'reflect' | 'symmetric' },
) => {
  if (!isPlainType(x)) return undefined;
  return {
    inputs: [x],
    outputs: [bordered(x, paddings)],
    emit: (graph, [a]) =>
      paddings.reduce((from, border, axis) => {
        if (border[0] === 0 && border[1] === 0) return from;
        const places = mirrored(x.shape[axis]!, border, mode === 'reflect' ? 0 : 1);
        return graph.op('Gather', [from, graph.constant(places, [places.length], 'int32')], { axis });
      }, a!),
  };
};

/** Where each element comes from; the outermost is repeated (1) or is the mirror itself (0). */
function mirrored(size: number, [before, after]: Border, repeated: 0 | 1): number[] {
  return Array.from({ length: before + size + after }, (_, at) => {
    const place = at - before;
    if (place < 0) return -place - repeated;
    return place < size ? place : 2 * (size - 1) - place + repeated;
  });
}

export const growing: Record<string, Planner> = { Tile: tile, PadV2: pad, MirrorPad: mirrorPad };
