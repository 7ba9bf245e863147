import type { Planner } from '../plan.ts';
import { backward, forward } from './recurrent.ts';
import { activated, type Cell, productPlus } from './recurrent-cell.ts';

/** The simplest recurrent layer: h' = a(W x + U h). */
const simple: Cell = {
  gates: 1,
  order: [0],
  states: 1,
  inner: 0,
  saves: (units, rows) => [rows, units],

  step(graph, { units, batch, weights, zeros, activation }, input, [h]) {
    const left = graph.op('Concat', [h ?? zeros, input], { axis: 0 });
    const { x, y: out } = activated(graph, activation, weights, left);
    const ones = graph.constant(new Float32Array(units * batch).fill(1), [units, batch]);
    return { states: [out], saved: [left, activation.chain(graph, { x, y: out, u: ones, uy: out })] };
  },

  back(graph, { recurrent }, [, factors], { states: [dh], before }) {
    const sums = graph.op('Mul', [dh!, factors!]);
    return { sums: [sums], states: [productPlus(graph, recurrent, sums, before)] };
  },
};

export const simpleKernels: Record<string, Planner> = {
  DownhillSimpleRNN: forward(() => simple),
  DownhillSimpleRNNGrad: backward(() => simple),
};
