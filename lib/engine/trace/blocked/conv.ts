import type { Name } from '../../ort/graph.ts';
import { convWindows, type WindowAttrs, type Windows } from '../../ort/kernels/windows.ts';
import { nchwc } from './block-size.ts';
import { backward, type Filter, forward, ofImage } from './filters.ts';
import { type Image, imageOf, type Layouts } from './layouts.ts';
import type { Lowering } from './lowering.ts';

const least = 4096; // numbers in an image; below it the plain way is as fast

const filterOf = ([kh, kw, i, o]: readonly number[]): Filter => ({ kh: kh!, kw: kw!, i: i!, o: o! });

/** The windows of a convolution that can be done in blocks. */
function windowsFor(
  x: readonly number[],
  filter: readonly number[],
  attrs: WindowAttrs,
): Windows | undefined {
  if (x.length !== 4 || x.reduce((size, one) => size * one, 1) < least) return undefined;
  const windows = convWindows(x, filter, attrs);
  return windows?.channelsLast ? windows : undefined;
}

const padsOf = ({ axes }: Windows) => [
  ...axes.map(({ before }) => before),
  ...axes.map(({ behind }) => behind),
];
const whole = (pads: number[]) => pads.map((one) => Math.max(0, one)); // a negative end is never reached

export const conv: Lowering = (layouts, [x, w], { inputs, attrs, output }) => {
  const windows = windowsFor(inputs[0]!, inputs[1]!, attrs as unknown as WindowAttrs);
  if (!windows) return undefined;
  const [image, filter] = [imageOf(inputs[0]!), filterOf(inputs[1]!)];
  const attributes = {
    kernel_shape: [filter.kh, filter.kw],
    strides: windows.axes.map(({ stride }) => stride),
    dilations: windows.axes.map(({ dilation }) => dilation),
    pads: whole(padsOf(windows)),
  };
  const operands = [imageFor(layouts, x!, image), forward(layouts, w!, filter)];
  const blocked = layouts.graph.op('Conv', operands, attributes, nchwc);
  layouts.convs.set(blocked, { operands, attributes });
  return layouts.give(blocked, imageOf(output));
};

/** Fewer channels than a block: the convolution takes them in a layout of their own, (n, c, h, w). */
function imageFor(layouts: Layouts, plain: Name, image: Image): Name {
  const { n, h, w, c } = image;
  if (c >= layouts.size) return layouts.blocked(plain, image);
  return c === 1 ? layouts.graph.reshape(plain, [n, 1, h, w]) : layouts.graph.transpose(plain, [0, 3, 1, 2]);
}

/** What of the gradient of the output reaches the image. */
export const convGradientOfImage: Lowering = (layouts, [dy, w], { inputs, attrs, output }) => {
  const windows = windowsFor(output, inputs[1]!, attrs as unknown as WindowAttrs);
  const [image, filter] = [imageOf(output), filterOf(inputs[1]!)];
  if (!windows || image.c < layouts.size || windows.axes.some(({ stride }) => stride !== 1)) return undefined;
  const pads = whole([
    ...windows.axes.map(({ reach, before }) => reach - 1 - before),
    ...windows.axes.map(({ reach, behind }) => reach - 1 - behind),
  ]);
  if (windows.axes.some(({ reach, before, behind }) => before > reach - 1 || behind > reach - 1))
    return undefined;
  const blocked = layouts.graph.op(
    'Conv',
    [layouts.blocked(dy!, imageOf(inputs[0]!)), backward(layouts, w!, filter)],
    {
      kernel_shape: [filter.kh, filter.kw],
      strides: [1, 1],
      dilations: windows.axes.map(({ dilation }) => dilation),
      pads,
    },
    nchwc,
  );
  return layouts.give(blocked, image);
};

/** The gradient of the filter: a convolution over the images whose channels are the examples. */
export const convGradientOfFilter: Lowering = (layouts, [x, dy], { inputs, attrs, output }) => {
  const windows = windowsFor(inputs[0]!, output, attrs as unknown as WindowAttrs);
  if (!windows) return undefined;
  const [image, gradient, filter] = [imageOf(inputs[0]!), imageOf(inputs[1]!), filterOf(output)];
  const { graph, size } = layouts;
  const blocks = layouts.padded(filter.o) / size;
  const before = windows.axes.map(({ before }) => before);
  // Exactly so much behind that as many places come out as the filter has.
  const behind = windows.axes.map(
    ({ size: all, before, out, stride, dilation, kernel }) =>
      (out - 1) * stride + 1 + (kernel - 1) * dilation - before - all,
  );
  const examples = examplesAsChannels(layouts, x!, image, behind);
  const result = graph.op(
    'Conv',
    [examples, ofImage(layouts, layouts.blocked(dy!, gradient), gradient)],
    {
      kernel_shape: [gradient.h, gradient.w],
      strides: windows.axes.map(({ dilation }) => dilation),
      dilations: windows.axes.map(({ stride }) => stride),
      pads: whole([...before, ...behind]),
    },
    nchwc,
  ); // (in, out / size, kh, kw, size)
  const { kh, kw, i, o } = filter;
  const order = new Int32Array(kh * kw * i * blocks);
  let at = 0;
  for (let a = 0; a < kh; a++)
    for (let b = 0; b < kw; b++)
      for (let c = 0; c < i; c++)
        for (let ob = 0; ob < blocks; ob++) order[at++] = ((c * blocks + ob) * kh + a) * kw + b;
  const rows = graph.reshape(result, [i * blocks * kh * kw, size]);
  const all = graph.reshape(layouts.gather(rows, i * blocks * kh * kw, order), [kh, kw, i, blocks * size]);
  return o === blocks * size
    ? all
    : graph.op('Slice', [all, graph.ints([0]), graph.ints([o]), graph.ints([3])]);
};

/** (c, n / size, h, w, size); where windows never reach the end of the images, without that end. */
function examplesAsChannels(layouts: Layouts, x: Name, image: Image, behind: number[]): Name {
  const { graph } = layouts;
  const { n, h, w, c } = image;
  // Blocked images give up their channels faster than those with channels inside.
  let turned: Name;
  if (layouts.isBlocked(x)) {
    const plain = graph.op('ReorderOutput', [layouts.blocked(x, image)], { channels: c }, nchwc); // (n, c, h, w)
    turned = graph.transpose(plain, [1, 0, 2, 3]);
  } else {
    turned = c === 1 ? graph.reshape(x, [1, n, h, w]) : graph.transpose(x, [3, 0, 1, 2]);
  }
  const cut = behind.map((one) => Math.min(0, one));
  if (cut.some((one) => one < 0)) {
    const ends = [h + cut[0]!, w + cut[1]!];
    turned = graph.op('Slice', [turned, graph.ints([0, 0]), graph.ints(ends), graph.ints([2, 3])]);
  }
  const missing = layouts.padded(n) - n;
  if (missing > 0) turned = graph.op('Pad', [turned, graph.ints([0, 0, 0, 0, 0, missing, 0, 0])]);
  return graph.op('ReorderInput', [turned], {}, nchwc);
}
