import type { Name } from '../../ort/graph.ts';
import { type PoolAttrs, poolWindows, type Windows } from '../../ort/kernels/windows.ts';
import { nchwc } from './block-size.ts';
import { imageOf, type Layouts } from './layouts.ts';
import type { Lowering } from './lowering.ts';

export const maxPool: Lowering = (layouts, [x], { inputs, attrs, output }) => {
  if (!layouts.isBlocked(x!)) return undefined;
  const windows = poolWindows(inputs[0]!, attrs as unknown as PoolAttrs);
  if (!windows) return undefined;
  const { axes } = windows;
  const pads = [...axes.map(({ before }) => before), ...axes.map(({ behind }) => Math.max(0, behind))];
  // Channels that fill up a block must stay zero, which a window of padding alone would not leave them.
  if (axes.some(({ before, behind, kernel }) => before >= kernel || behind >= kernel)) return undefined;
  const blocked = layouts.graph.op(
    'MaxPool',
    [layouts.blocked(x!, imageOf(inputs[0]!))],
    { kernel_shape: axes.map(({ kernel }) => kernel), strides: axes.map(({ stride }) => stride), pads },
    nchwc,
  );
  return layouts.give(blocked, imageOf(output));
};

/** What is needed to take a gradient back through a pooling. */
export interface PoolGradient {
  dy: Name;
  x: Name;
  y: Name;
  windows: Windows;
  shapes: { x: readonly number[]; y: readonly number[] };
}

export const maxPoolGradient: Lowering = (layouts, [dy, x, y], { inputs, attrs, output }) => {
  if (!layouts.isBlocked(x!) || !layouts.isBlocked(y!)) return undefined;
  const windows = poolWindows(output, attrs as unknown as PoolAttrs);
  if (!windows?.axes.every(apart)) return undefined;
  const gradient = { dy: dy!, x: x!, y: y!, windows, shapes: { x: output, y: inputs[0]! } };
  const plain = spread(layouts, gradient);
  layouts.poolGradients.set(plain, gradient);
  return plain;
};

/** Windows beside each other, which cover no place twice. */
const apart = ({ kernel, stride, dilation, before, out, size }: Windows['axes'][number]) =>
  kernel === stride && dilation === 1 && before === 0 && out * stride <= size;

/** Gives each gradient to the first of the largest in its window. */
export function spread(layouts: Layouts, { dy, x, y, windows, shapes }: PoolGradient): Name {
  const { graph } = layouts;
  const [image, pooled] = [imageOf(shapes.x), imageOf(shapes.y)];
  const [down, across] = windows.axes as [Windows['axes'][number], Windows['axes'][number]];
  const planes = (image.n * layouts.padded(image.c)) / layouts.size;
  const count = planes * pooled.h * pooled.w;
  const source = layouts.rows(layouts.blocked(x, image), image);
  const largest = layouts.rows(layouts.blocked(y, pooled), pooled);
  let left = layouts.rows(layouts.blocked(dy, pooled), pooled);
  const parts: Name[] = [];
  const places = down.kernel * across.kernel;
  for (let place = 0; place < places; place++) {
    if (place === places - 1) {
      parts.push(left); // whoever is still without its largest has it here
      break;
    }
    const [a, b] = [Math.floor(place / across.kernel), place % across.kernel];
    const order = new Int32Array(count);
    let at = 0;
    for (let plane = 0; plane < planes; plane++)
      for (let i = 0; i < pooled.h; i++)
        for (let j = 0; j < pooled.w; j++) {
          order[at++] = (plane * image.h + i * down.stride + a) * image.w + j * across.stride + b;
        }
    const here = layouts.gather(source, 0, order);
    const part = graph.op('Mul', [graph.cast(graph.op('Equal', [here, largest]), 'float32'), left]);
    left = graph.op('Sub', [left, part]);
    parts.push(part);
  }
  const back = new Int32Array(planes * image.h * image.w).fill(-1);
  for (let plane = 0; plane < planes; plane++)
    for (let i = 0; i < pooled.h * down.stride; i++)
      for (let j = 0; j < pooled.w * across.stride; j++) {
        const place = (i % down.stride) * across.kernel + (j % across.stride);
        const from =
          (plane * pooled.h + Math.floor(i / down.stride)) * pooled.w + Math.floor(j / across.stride);
        back[(plane * image.h + i) * image.w + j] = place * count + from;
      }
  const all = graph.op('Concat', parts, { axis: 0 });
  const rows = layouts.gather(all, places * count, back);
  return layouts.give(graph.reshape(rows, [image.n, layouts.padded(image.c), image.h, image.w]), image);
}
