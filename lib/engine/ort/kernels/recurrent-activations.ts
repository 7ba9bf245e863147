import type { Graph, Name } from '../graph.ts';

/** A value of an activation y = f(x), to be multiplied with something else. */
interface Chain {
  x: Name;
  y: Name;
  /** What the derivative is multiplied with, */
  u: Name;
  /** and that times y, which is often there already. */
  uy: Name;
}

/** An activation inside a recurrent layer. */
export interface Activation {
  /** The weights of its gates are made ready with these: it gets scale * x + shift. */
  scale: number;
  shift: number;
  /** onnxruntime's name of it as a part of a product, where its derivative follows from y alone. */
  fused?: string;
  apply(graph: Graph, x: Name): Name;
  /** u * f'(x) */
  chain(graph: Graph, values: Chain): Name;
}

const activations: Record<string, Activation> = {
  linear: { scale: 1, shift: 0, apply: (_, x) => x, chain: (_, { u }) => u },
  tanh: {
    scale: 1,
    shift: 0,
    fused: 'Tanh',
    apply: (graph, x) => graph.op('Tanh', [x]),
    chain: (graph, { u, uy, y }) => graph.op('Sub', [u, graph.op('Mul', [uy, y])]),
  },
  sigmoid: {
    scale: 1,
    shift: 0,
    fused: 'Sigmoid',
    apply: (graph, x) => graph.op('Sigmoid', [x]),
    chain: (graph, { uy, y }) => graph.op('Mul', [uy, graph.op('Sub', [graph.scalar(1), y])]),
  },
  relu: {
    scale: 1,
    shift: 0,
    fused: 'Relu',
    apply: (graph, x) => graph.op('Relu', [x]),
    chain: (graph, { u, y }) => graph.op('Mul', [u, graph.op('Sign', [y])]),
  },
  hardSigmoid: {
    scale: 0.2,
    shift: 0.5,
    apply: (graph, x) => graph.op('Clip', [x, graph.scalar(0), graph.scalar(1)]),
    // Where nothing was cut off, also at the very edges.
    chain: (graph, { u, x, y }) => graph.op('Mul', [u, graph.cast(graph.op('Equal', [x, y]), 'float32')]),
  },
};

export const activationOf = (name: string): Activation => activations[name]!;

/** Whether the kernels know an activation, and for a gate or also for what no weights come before. */
export const isKnown = (name: string, gate: boolean): boolean =>
  name in activations && (gate || activations[name]!.shift === 0);
