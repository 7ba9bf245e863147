import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Attrs, Inputs } from './kernel.ts';
import { slidesSafely } from './windows.ts';

// Kernels that take memory of another type than they were written for without a word: they give wrong numbers
// and write past the end of what they make.
const floatsOnly = new Set(
  (
    'Acos Acosh Asin Asinh Atan Atanh Atan2 Ceil Cos Cosh Elu Erf Exp Expm1 Floor IsFinite IsInf IsNan ' +
    'LeakyRelu Log Log1p Mean Multinomial Prelu RealDiv Reciprocal Relu Relu6 Round Rsqrt Selu Sigmoid Sign ' +
    'Sin Sinh Softmax Softplus Sqrt Step StridedSlice Tan Tanh'
  ).split(' '),
);
const numbersOnly = new Set(
  (
    'Abs Add AddN ArgMax ArgMin ClipByValue Cumprod Cumsum FloorDiv Max Maximum Min Minimum Mod Multiply Neg ' +
    'Pow Prod Reverse Square SquaredDifference Sub Sum TopK'
  ).split(' '),
);

// Kernels that take the smallest positive number for the lowest one, add to memory that they have not cleared, or
// give another type than all others do.
const wrong = new Set(
  (
    'Conv3DBackpropFilterV2 Conv3DBackpropInputV2 Dilation2D Dilation2DBackpropFilter Dilation2DBackpropInput ' +
    'FloorDiv MaxPool3D MaxPoolWithArgmax'
  ).split(' '),
);

/** Whether the backend's own kernel is right for these inputs. */
export function takes(name: string, inputs: Inputs, attrs: Attrs | undefined): boolean {
  if (wrong.has(name) || (name === 'OneHot' && attrs?.dtype !== 'int32')) return false;
  const fits = fitsOf(name);
  for (const key in inputs) {
    const one = inputs[key];
    if (one && !(Array.isArray(one) ? one.every(fits) : fits(one, key))) return false;
  }
  return attrs?.pad === undefined || slidesSafely(inputs, attrs);
}

type Fits = (t: TensorInfo, key: string | number) => boolean;

function fitsOf(name: string): Fits {
  if (floatsOnly.has(name)) return isFloat;
  if (numbersOnly.has(name)) return isNumber;
  return name === 'Select' ? isNumberOrCondition : isSimple;
}

// Of nothing, a sum is 0 and a largest value is not a number; the kernels leave what was in memory.
const isFull = ({ shape }: TensorInfo) => !shape.includes(0);
const isFloat: Fits = (t) => t.dtype === 'float32' && isFull(t);
const isNumber: Fits = (t) => (t.dtype === 'float32' || t.dtype === 'int32') && isFull(t);
const isNumberOrCondition: Fits = (t, key) => key === 'condition' || isNumber(t, key);
const isSimple: Fits = (t) => t.dtype !== 'complex64' && t.dtype !== 'string' && isFull(t);
