import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Attrs, Inputs } from './kernel.ts';

/**
 * Whether a convolution or pooling stays inside its memory. With a number as its padding, tensorflow.js counts
 * both sides of the output by the height's filter and stride, the backend each by its own, and writes what it
 * has counted; and a window that lies in the padding alone is read from anywhere.
 */
export function slidesSafely({ filter }: Inputs, attrs: Attrs): boolean {
  const { pad, strides, dilations, dimRoundingMode } = attrs;
  if (dimRoundingMode && dimRoundingMode !== 'floor') return false;
  if (typeof pad === 'string') return true;
  const window = sizes(
    attrs.filterShape ?? (filter as TensorInfo | undefined)?.shape ?? attrs.filterSize,
  ).slice(0, 2);
  const square = [window, sizes(strides), sizes(dilations)].every((all) => new Set(all).size <= 1);
  const most = Math.max(...[pad as number | number[][]].flat(2));
  return (typeof pad !== 'number' || square) && most < Math.min(...window);
}

/** A size for each direction, also where one number stands for all. */
const sizes = (given: unknown): number[] =>
  [given as number | number[]].flat().filter((one) => one !== undefined);
