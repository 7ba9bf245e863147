import type { Graph, Name } from '../graph.ts';
import type { Axis } from './windows.ts';

/**
 * The parts of images that windows see at one place of theirs, and the way back. Images have their channels last;
 * `axes` are theirs, from the second on.
 */

/** Images with a border, so that all windows lie inside, and without what no window sees. */
export function bordered(graph: Graph, x: Name, axes: readonly Axis[], value = 0): Name {
  if (axes.every(({ before, behind }) => before === 0 && behind <= 0)) return x;
  const [before, behind] = [axes.map((axis) => axis.before), axes.map((axis) => Math.max(0, axis.behind))];
  return graph.op('Pad', [x, graph.ints([0, ...before, 0, 0, ...behind, 0]), graph.scalar(value)]);
}

/** What all windows over a bordered image see at place `at` of theirs, along the axis number `dim`. */
export function tapAlong(graph: Graph, x: Name, axis: Axis, dim: number, at: number): Name {
  const { kernel, stride, out, size, before, behind } = axis;
  if (kernel === 1 && stride === 1 && size + before + Math.max(0, behind) === out) return x;
  const begin = at * axis.dilation;
  return graph.op('Slice', [
    x,
    graph.ints([begin]),
    graph.ints([begin + (out - 1) * stride + 1]),
    graph.ints([dim]),
    graph.ints([stride]),
  ]);
}

/** What all windows over a bordered image see at one place of theirs. */
export function tap(graph: Graph, x: Name, axes: readonly Axis[], at: readonly number[]): Name {
  if (axes.every(({ kernel, stride, behind }) => kernel === 1 && stride === 1 && behind >= 0)) return x;
  const begin = axes.map(({ dilation }, i) => at[i]! * dilation);
  return graph.op('Slice', [
    x,
    graph.ints(begin),
    graph.ints(axes.map(({ out, stride }, i) => begin[i]! + (out - 1) * stride + 1)),
    graph.ints(axes.map((_, i) => i + 1)),
    graph.ints(axes.map(({ stride }) => stride)),
  ]);
}

/** All places of a window, in the order in which they lie in memory. */
export function places(axes: readonly Axis[]): number[][] {
  let all: number[][] = [[]];
  for (const { kernel } of axes) {
    all = all.flatMap((begun) => Array.from({ length: kernel }, (_, at) => [...begun, at]));
  }
  return all;
}

/**
 * The way back along one axis: what belongs to each place of the windows (`parts`, of shape `shape`) is added up
 * where it came from in the image.
 */
export function untapAlong(
  graph: Graph,
  parts: readonly Name[],
  shape: readonly number[],
  axis: Axis,
  dim: number,
): Name {
  const { size, out, stride, dilation, before } = axis;
  // Places that lie a multiple of the stride apart meet on one grid; one grid for each remainder.
  const length = Math.max(
    out + Math.floor(((parts.length - 1) * dilation) / stride),
    Math.ceil((before + size) / stride),
  );
  const grids = Array.from({ length: stride }, (_, remainder) => {
    const met = parts.flatMap((part, at) => {
      const place = at * dilation;
      if (place % stride !== remainder) return [];
      const from = (place - remainder) / stride;
      return [padAlong(graph, part, shape.length, dim, from, length - out - from)];
    });
    if (met.length > 1) return graph.op('Sum', met);
    return met[0] ?? zeros(graph, with_(shape, dim, length));
  });
  const whole = interleave(graph, grids, with_(shape, dim, length), dim);
  if (before === 0 && length * stride === size) return whole;
  return graph.op('Slice', [whole, graph.ints([before]), graph.ints([before + size]), graph.ints([dim])]);
}

/** Takes one from each, in turn, along an axis. */
function interleave(graph: Graph, grids: readonly Name[], shape: readonly number[], dim: number): Name {
  if (grids.length === 1) return grids[0]!;
  const apart = [...shape.slice(0, dim + 1), 1, ...shape.slice(dim + 1)];
  const joined = graph.op(
    'Concat',
    grids.map((grid) => graph.reshape(grid, apart)),
    { axis: dim + 1 },
  );
  return graph.reshape(joined, with_(shape, dim, shape[dim]! * grids.length));
}

function padAlong(graph: Graph, x: Name, rank: number, dim: number, before: number, behind: number): Name {
  if (before === 0 && behind === 0) return x;
  const pads = new Array<number>(2 * rank).fill(0);
  pads[dim] = before;
  pads[dim + rank] = behind;
  return graph.op('Pad', [x, graph.ints(pads)]);
}

const zeros = (graph: Graph, shape: readonly number[]): Name =>
  graph.op('Expand', [graph.scalar(0), graph.ints(shape)]);

const with_ = (shape: readonly number[], dim: number, size: number): number[] =>
  shape.map((one, at) => (at === dim ? size : one));
