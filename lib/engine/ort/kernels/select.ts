import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Outcome, Planner } from '../plan.ts';
import { isPlainType, like } from './shape.ts';

/** Chooses between two tensors, or bounds one, element by element. */

interface Choice {
  condition: TensorInfo;
  t: TensorInfo;
  e: TensorInfo;
}

const select: Planner = ({ condition, t, e }: Choice) => {
  if (condition.dtype !== 'bool' || t.dtype !== e.dtype || !isPlainType(t)) return undefined;
  if (`${condition.shape}` !== `${t.shape}` || condition.shape.length !== t.shape.length) return undefined;
  return {
    inputs: [condition, t, e],
    outputs: [like(t)],
    anyShape: true,
    emit: (graph, [c, x, y]) => {
      if (t.dtype !== 'bool') return graph.op('Where', [c!, x!, y!]);
      const [yes, no] = [graph.op('And', [c!, x!]), graph.op('And', [graph.op('Not', [c!]), y!])];
      return graph.op('Or', [yes, no]);
    },
    small: ([c, x, y], out) => {
      for (let i = 0; i < out.length; i++) out[i] = c![i] === 1 ? x![i]! : y![i]!;
    },
  };
};

const clip: Planner = (
  { x }: { x: TensorInfo },
  { clipValueMin: low, clipValueMax: high }: { clipValueMin: number; clipValueMax: number },
) => {
  const whole = Number.isInteger(low) && Number.isInteger(high) && Math.max(-low, high) < 2 ** 31;
  if (x.dtype !== 'float32' && !(x.dtype === 'int32' && whole)) return undefined;
  const type = x.dtype as Outcome['dtype'];
  return {
    inputs: [x],
    outputs: [like(x)],
    anyShape: true,
    emit: (graph, [a]) => graph.op('Clip', [a!, graph.scalar(low, type), graph.scalar(high, type)]),
    small: ([values], out) => {
      for (let i = 0; i < out.length; i++) {
        const value = values![i]!;
        out[i] = value > high ? high : value < low ? low : value;
      }
    },
  };
};

export const selection: Record<string, Planner> = { Select: select, ClipByValue: clip };
