import { broadcastShapes, matMulShapes } from '../../base/index.ts';

/** Messages of tensorflow.js about tensors that do not fit, in words. */
export function hintForShapes(message: string): string | undefined {
  for (const [pattern, advice] of hints) {
    const found = pattern.exec(message);
    if (found) return advice(found);
  }
  return undefined;
}

const hints: [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  [
    /in matMul: .* of Tensors with shapes ([\d,]+) and ([\d,]+) and transposeA=(\w+) and transposeB=(\w+)/,
    ([, a, b, first, second]) =>
      complaint(() => matMulShapes(turned(numbers(a), first), turned(numbers(b), second))),
  ],
  [
    /could not be broadcast together with shapes ([\d,]*) and ([\d,]*)/,
    ([, a, b]) => complaint(() => broadcastShapes(numbers(a), numbers(b))),
  ],
  [
    /Tensor is disposed/,
    () =>
      'it was freed by dispose() or at the end of tf.tidy(): keep it with tf.keep(), return it from tidy, or make it again',
  ],
  [
    /Size\((\d+)\) must match the product of shape ([-\d,]+)/,
    ([, size, wanted]) => `${size} numbers do not fill ${shape(wanted)}, which holds ${product(wanted)}`,
  ],
  [
    /Based on the provided shape, \[([\d,]*)\], the tensor should have (\d+) values? but has (\d+)/,
    ([, wanted, holds, given]) => `${given} numbers do not fill ${shape(wanted)}, which holds ${holds}`,
  ],
  [
    /to have shape \[([\w,]+)\] but got array with shape \[([\d,]+)\]/,
    ([, wanted, got]) =>
      `a batch of shape ${shape(got)} came where ${shape(wanted?.replace('null', 'any'))} is wanted; the first axis counts the examples`,
  ],
  [
    /to have (\d+) dimension\(s\)\.? but got array with shape \[?([\d,]+)/,
    ([, wanted, got]) =>
      `${shape(got)} has ${numbers(got).length} axes and ${wanted} are wanted; the first one counts the examples. reshape() or expandDims() adds an axis`,
  ],
  [
    /model needs to be compiled before/,
    () => 'call model.compile({ optimizer, loss }) first: it says how to learn',
  ],
];

const numbers = (text = '') => (text === '' ? [] : text.split(',').map(Number));
const shape = (text = '') => `(${text.split(',').join(', ')})`;
const product = (text: string | undefined) => Math.abs(numbers(text).reduce((a, b) => a * b, 1));

const turned = (axes: number[], transposed: string | undefined) =>
  transposed === 'true' ? [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!] : axes;

/** What the course's own arithmetic of shapes says of the same two. */
function complaint(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (problem) {
    return (problem as Error).message.replace(/^Cannot /, 'cannot ');
  }
}
