import type { Planner } from '../plan.ts';
import { backward, forward } from './recurrent.ts';
import { activated, type Cell, type Options, productPlus, sum } from './recurrent-cell.ts';

/**
 * Long short-term memory: c' = f c + i g, h' = o a(c'). A step saves all
 * that its changes are multiplied with on the way back, ready made while it is at hand.
 */
const anyLstm: Cell = {
  gates: 4,
  order: [0, 1, 3, 2], // i, f, o, g
  states: 2,
  inner: 3,
  saves: (units, rows) => [rows, 4 * units, units, units],

  step(graph, context, input, [h, c]) {
    const { units, weights, zeros, activation, recurrentActivation } = context;
    const mul = (a: string, b: string) => graph.op('Mul', [a, b]);
    const left = graph.op('Concat', [h ?? zeros, input], { axis: 0 });
    const [inner, x] = graph.split(graph.op('MatMul', [weights, left]), 0, [3 * units, units]);
    const gates = recurrentActivation.apply(graph, inner!);
    const g = activation.apply(graph, x!);
    const [i, f, o] = graph.split(gates, 0, [units, units, units]);
    const ig = mul(i!, g);
    const fc = c && mul(f!, c);
    const carry = fc ? graph.op('Add', [fc, ig]) : ig;
    const a = activation.apply(graph, carry);
    const out = mul(o!, a);
    const three = (...parts: string[]) => graph.op('Concat', parts, { axis: 0 });
    const ofGates = recurrentActivation.chain(graph, {
      x: inner!,
      y: gates,
      u: three(g, c ?? zeros, a),
      uy: three(ig, fc ?? zeros, out),
    });
    const ofG = activation.chain(graph, { x: x!, y: g, u: i!, uy: ig });
    const ofCarry = activation.chain(graph, { x: carry, y: a, u: o!, uy: out });
    return {
      states: [out, carry],
      saved: [left, graph.op('Concat', [ofGates, ofG], { axis: 0 }), ofCarry, f!],
    };
  },

  back(graph, { recurrent }, [, factors, ofCarry, f], { states: [dh, dc], before }) {
    const carry = sum(graph, graph.op('Mul', [dh!, ofCarry!]), dc)!;
    const changes = graph.op('Concat', [carry, carry, dh!, carry], { axis: 0 });
    const sums = graph.op('Mul', [changes, factors!]);
    const out = productPlus(graph, recurrent, sums, before);
    return { sums: [sums], states: [out, graph.op('Mul', [carry, f!])] };
  },
};

/** The same for the activations of the textbooks: one sigmoid makes all gates, as tanh(x) = 2 sigmoid(2 x) - 1. */
const sigmoidLstm: Cell = {
  ...anyLstm,
  order: [0, 1, 2, 3], // i, f, g, o
  scales: [1, 1, 2, 1],

  step(graph, { units, weights, zeros, activation, recurrentActivation }, input, [h, c]) {
    const mul = (a: string, b: string) => graph.op('Mul', [a, b]);
    const left = graph.op('Concat', [h ?? zeros, input], { axis: 0 });
    const { y: gates } = activated(graph, recurrentActivation, weights, left);
    const [i, f, s, o] = graph.split(gates, 0, [units, units, units, units]);
    const is = mul(i!, s!);
    const twice = graph.op('Add', [is, is]);
    const ig = graph.op('Sub', [twice, i!]);
    const fc = c && mul(f!, c);
    const carry = fc ? graph.op('Add', [fc, ig]) : ig;
    const a = activation.apply(graph, carry);
    const out = mul(o!, a);
    const uy = graph.op('Concat', [ig, fc ?? zeros, twice, out], { axis: 0 });
    const factors = recurrentActivation.chain(graph, { x: gates, y: gates, u: uy, uy });
    const ofCarry = activation.chain(graph, { x: carry, y: a, u: o!, uy: out });
    return { states: [out, carry], saved: [left, factors, ofCarry, f!] };
  },

  back(graph, { recurrent }, [, factors, ofCarry, f], { states: [dh, dc], before }) {
    const carry = sum(graph, graph.op('Mul', [dh!, ofCarry!]), dc)!;
    const changes = graph.op('Concat', [carry, carry, carry, dh!], { axis: 0 });
    const sums = graph.op('Mul', [changes, factors!]);
    const out = productPlus(graph, recurrent, sums, before);
    return { sums: [sums], states: [out, graph.op('Mul', [carry, f!])] };
  },
};

const lstm = ({ activation, recurrentActivation }: Options): Cell =>
  activation === 'tanh' && recurrentActivation === 'sigmoid' ? sigmoidLstm : anyLstm;

export const lstmKernels: Record<string, Planner> = {
  DownhillLSTM: forward(lstm),
  DownhillLSTMGrad: backward(lstm),
};
