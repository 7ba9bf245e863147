import type { Planner } from '../plan.ts';
import { backward, forward } from './recurrent.ts';
import { activated, type Cell, productPlus, sum } from './recurrent-cell.ts';

/** Gated recurrent unit, the gate r before the product: h' = z h + (1 - z) a(W x + U (r h)). */
const gru: Cell = {
  gates: 3,
  order: [0, 1, 2],
  states: 1,
  inner: 2,
  saves: (units, rows) => [rows, rows, 2 * units, units, units, units],

  step(graph, context, input, [given]) {
    const { units, weights, zeros, activation, recurrentActivation } = context;
    const h = given ?? zeros;
    const mul = (a: string, b: string) => graph.op('Mul', [a, b]);
    const [ofGates, ofG] = graph.split(weights, 0, [2 * units, units]);
    const left = graph.op('Concat', [h, input], { axis: 0 });
    const { x: inner, y: gates } = activated(graph, recurrentActivation, ofGates!, left);
    const [z, r] = graph.split(gates, 0, [units, units]);
    const rh = mul(r!, h);
    const leftOfG = graph.op('Concat', [rh, input], { axis: 0 });
    const { x, y: g } = activated(graph, activation, ofG!, leftOfG);
    const apart = graph.op('Sub', [h, g]);
    const kept = mul(z!, apart);
    const out = graph.op('Add', [g, kept]);
    const factors = recurrentActivation.chain(graph, {
      x: inner,
      y: gates,
      u: graph.op('Concat', [apart, h], { axis: 0 }),
      uy: graph.op('Concat', [kept, rh], { axis: 0 }),
    });
    const rest = graph.op('Sub', [graph.scalar(1), z!]);
    const factorsOfG = activation.chain(graph, { x, y: g, u: rest, uy: mul(rest, g) });
    return { states: [out], saved: [left, leftOfG, factors, factorsOfG, z!, r!] };
  },

  back(graph, { units, recurrent }, [, , factors, factorsOfG, z, r], { states: [dh], before }) {
    const mul = (a: string, b: string) => graph.op('Mul', [a, b]);
    const [ofGates, ofG] = graph.split(recurrent, 1, [2 * units, units]);
    const dg = mul(dh!, factorsOfG!);
    const drh = graph.op('MatMul', [ofG!, dg]);
    const gates = mul(graph.op('Concat', [dh!, drh], { axis: 0 }), factors!);
    const direct = graph.op('Add', [mul(dh!, z!), mul(drh, r!)]);
    const out = productPlus(graph, ofGates!, gates, sum(graph, direct, before));
    return { sums: [gates, dg], states: [out] };
  },
};

export const gruKernels: Record<string, Planner> = {
  DownhillGRU: forward(() => gru),
  DownhillGRUGrad: backward(() => gru),
};
