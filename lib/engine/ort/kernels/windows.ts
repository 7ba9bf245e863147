import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';

/** A window that moves along one axis of an image. */
export interface Axis {
  /** Sizes of the image and of the result along this axis. */
  size: number;
  out: number;
  kernel: number;
  stride: number;
  dilation: number;
  /** From the first to behind the last element that a window covers. */
  reach: number;
  /** How far the first window begins before the image. */
  before: number;
  /** How far the last window ends behind the image; negative where the last elements are never seen. */
  behind: number;
}

/** A window that moves over images. */
export interface Windows {
  batch: number;
  axes: readonly Axis[];
  inChannels: number;
  outChannels: number;
  /** The channels are the last axis of the images, or the second. */
  channelsLast: boolean;
  outShape: number[];
}

/** What tensorflow.js says about a convolution or pooling, by the names that it uses. */
interface Info {
  batchSize: number;
  inChannels: number;
  outChannels: number;
  dataFormat: string;
  outShape: number[];
  padInfo: object;
}

export interface WindowAttrs {
  strides: number | [number, number];
  pad: 'valid' | 'same' | number | [[number, number], [number, number], [number, number], [number, number]];
  dataFormat?: string;
  dilations?: number | [number, number] | null;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

export interface PoolAttrs extends WindowAttrs {
  filterSize: number | number[];
}

type Sizes = readonly number[];

/** The windows of a convolution of images (or, with five axes, of volumes); undefined where there are none. */
export function convWindows(
  xShape: Sizes,
  filterShape: Sizes,
  { strides, pad, dataFormat, dilations, dimRoundingMode }: WindowAttrs,
  depthwise = false,
): Windows | undefined {
  const last = !dataFormat?.startsWith('NC');
  const [x, filter] = [xShape as never, filterShape as never];
  if (xShape.length === 5) {
    if (!last) return undefined;
    return windowsOf(
      backend_util.computeConv3DInfo(x, filter, strides as never, (dilations ?? 1) as never, pad as never),
    );
  }
  const layout = last ? 'channelsLast' : 'channelsFirst';
  return windowsOf(
    backend_util.computeConv2DInfo(
      x,
      filter,
      strides,
      dilations ?? 1,
      pad,
      dimRoundingMode,
      depthwise,
      layout,
    ),
  );
}

/** The windows of a pooling of images (or, with five axes, of volumes); undefined where there are none. */
export function poolWindows(
  xShape: Sizes,
  { filterSize, strides, pad, dataFormat, dimRoundingMode }: PoolAttrs,
): Windows | undefined {
  if (dataFormat?.startsWith('NC')) return undefined;
  const args = [xShape as never, filterSize as never, strides as never, 1 as never, pad as never] as const;
  return windowsOf(
    xShape.length === 5
      ? backend_util.computePool3DInfo(...args, dimRoundingMode)
      : backend_util.computePool2DInfo(...args, dimRoundingMode),
  );
}

const names = [
  ['Depth', 'front'],
  ['Height', 'top'],
  ['Width', 'left'],
] as const;

function windowsOf(info: Info): Windows | undefined {
  const sizes = info as unknown as Record<string, number>;
  const axes = names
    .filter(([name]) => `in${name}` in info)
    .map(([name, side]): Axis => {
      const [size, out, kernel] = [sizes[`in${name}`]!, sizes[`out${name}`]!, sizes[`filter${name}`]!];
      const [stride, dilation] = [sizes[`stride${name}`]!, sizes[`dilation${name}`]!];
      const before = (info.padInfo as Record<string, number>)[side]!;
      const reach = (kernel - 1) * dilation + 1;
      const behind = (out - 1) * stride + reach - size - before;
      return { size, out, kernel, stride, dilation, reach, before, behind };
    });
  // A window larger than its image, or padding that is not a count: tensorflow.js has its own ways with them.
  if (axes.some(({ out, before }) => out < 1 || before < 0 || !Number.isInteger(before))) return undefined;
  const { batchSize: batch, inChannels, outChannels, outShape } = info;
  return { batch, axes, inChannels, outChannels, channelsLast: info.dataFormat === 'channelsLast', outShape };
}

/** Windows of one element at its own place. */
export const isPointwise = ({ axes }: Windows): boolean =>
  axes.every(({ kernel, before, behind }) => kernel === 1 && before === 0 && behind <= 0);

/** How many elements a window has. */
export const tapCount = ({ axes }: Windows): number => axes.reduce((count, { kernel }) => count * kernel, 1);

/** Whether a tensor is what these windows give: a gradient may come from other ones than its attributes say. */
export const fits = ({ shape }: TensorInfo, { outShape }: Windows): boolean => `${shape}` === `${outShape}`;
