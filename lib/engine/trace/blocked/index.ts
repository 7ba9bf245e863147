import { conv, convGradientOfFilter, convGradientOfImage } from './conv.ts';
import { elementwise } from './elementwise.ts';
import type { Lowering } from './lowering.ts';
import { maxPool, maxPoolGradient } from './pool.ts';
import { sums } from './sums.ts';

export { blockSize } from './block-size.ts';
export { Layouts } from './layouts.ts';
export type { Lowered } from './lowering.ts';

/** Kernels that can work on images in blocks, by tensorflow.js' names. */
export const lowerings: Record<string, Lowering> = {
  Conv2D: conv,
  Conv2DBackpropInput: convGradientOfImage,
  Conv2DBackpropFilter: convGradientOfFilter,
  MaxPool: maxPool,
  MaxPoolGrad: maxPoolGradient,
  ...elementwise,
  ...sums,
};
