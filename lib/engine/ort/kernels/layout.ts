import type { Graph, Name } from '../graph.ts';

/** Images have their channels last in tensorflow.js, and after the batch in onnxruntime. */

/** From (batch, ...sizes, channels) to (batch, channels, ...sizes). */
export function channelsFirst(graph: Graph, x: Name, shape: readonly number[]): Name {
  const rank = shape.length;
  const spatial = shape.slice(1, -1).map((_, at) => at + 1);
  if (shape.at(-1) === 1) return graph.reshape(x, [shape[0]!, 1, ...shape.slice(1, -1)]);
  return graph.transpose(x, [0, rank - 1, ...spatial]);
}

/** From (batch, channels, ...sizes) to (batch, ...sizes, channels). */
export function channelsLast(graph: Graph, x: Name, shape: readonly number[]): Name {
  const spatial = shape.slice(2).map((_, at) => at + 2);
  if (shape[1] === 1) return graph.reshape(x, [shape[0]!, ...shape.slice(2), 1]);
  return graph.transpose(x, [0, ...spatial, 1]);
}
