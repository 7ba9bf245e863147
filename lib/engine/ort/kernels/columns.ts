import type { Graph, Name } from '../graph.ts';
import { tapCount, type Windows } from './windows.ts';

/** All that windows see, side by side: a matrix with a row for each window, so that a product does the rest. */

/** Where the rows of `columns` beat onnxruntime's convolution: it works through small images one by one. */
export const smallImages = (windows: Windows): boolean =>
  windows.inChannels >= 16 && positions(windows) <= 256;

/** How many windows an image has. */
export const positions = ({ axes }: Windows): number => axes.reduce((count, { out }) => count * out, 1);

/** How many numbers `columns` makes. */
export const columnsSize = (windows: Windows): number =>
  windows.batch * positions(windows) * tapCount(windows) * windows.inChannels;

/** The matrix (windows of all images, elements of a window) of bordered images, by one gathering of rows. */
export function columns(graph: Graph, image: Name, windows: Windows): Name {
  const { axes, batch, inChannels } = windows;
  let starts = [0];
  let offsets = [0];
  let pixels = 1;
  for (const { size, before, behind, out, stride, kernel, dilation } of axes) {
    const length = size + before + Math.max(0, behind);
    pixels *= length;
    starts = starts.flatMap((start) => multiples(out, stride).map((step) => start * length + step));
    offsets = offsets.flatMap((offset) => multiples(kernel, dilation).map((step) => offset * length + step));
  }
  const indices = new Int32Array(starts.length * offsets.length);
  for (let row = 0, at = 0; row < starts.length; row++) {
    for (const offset of offsets) indices[at++] = starts[row]! + offset;
  }
  const gathered = graph.op(
    'Gather',
    [graph.reshape(image, [batch, pixels, inChannels]), graph.constant(indices, [indices.length], 'int32')],
    { axis: 1 },
  );
  return graph.reshape(gathered, [batch * starts.length, offsets.length * inChannels]);
}

const multiples = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, at) => at * step);
