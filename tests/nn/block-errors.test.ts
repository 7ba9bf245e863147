import { beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { activationBlock } from '../../lib/nn/activation-block.ts';
import type { Block } from '../../lib/nn/block.ts';
import { convBlock } from '../../lib/nn/convolution/conv-block.ts';
import { transposedConvBlock } from '../../lib/nn/convolution/transposed-conv-block.ts';
import { linearBlock } from '../../lib/nn/linear-block.ts';
import { batchNormBlock } from '../../lib/nn/norms/batch-norm-block.ts';
import { instanceNormBlock } from '../../lib/nn/norms/instance-norm-block.ts';
import { layerNormBlock } from '../../lib/nn/norms/layer-norm-block.ts';
import { localResponseNormBlock } from '../../lib/nn/norms/local-response-norm-block.ts';
import { outlineOf } from '../../lib/nn/outline.ts';
import { globalAverageBlock, poolBlock } from '../../lib/nn/pooling/pool-block.ts';
import { residual } from '../../lib/nn/residual.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

const random = rng(1);
const linear = linearBlock({ inputs: 4, units: 3, rng: random });

test.each<[string, () => Block, number[], string]>([
  [
    'channels that the filters are not for',
    () => convBlock({ inputs: 3, filters: 4, rng: random }),
    [2, 8, 8, 1],
    'Cannot convolve an input of shape (2, 8, 8, 1) with filters for 3 channels: wanted (batch, rows, columns, 3)',
  ],
  [
    'a kernel larger than the picture',
    () => convBlock({ inputs: 1, filters: 4, kernel: 5, padding: 'valid', rng: random }),
    [2, 8, 4, 1],
    "Cannot slide a window of 5 over 4 numbers with padding 0: it is larger than all of them. Try padding: 'same', or a window of 4 or less",
  ],
  [
    'a transposed convolution of a vector',
    () => transposedConvBlock({ inputs: 3, filters: 4, rng: random }),
    [2, 3],
    'Cannot apply a transposed convolution for 3 channels to an input of shape (2, 3): wanted (batch, rows, columns, 3)',
  ],
  [
    'pooling of vectors',
    () => poolBlock(),
    [2, 3],
    'Cannot pool an input of shape (2, 3): wanted (batch, rows, columns, channels)',
  ],
  [
    'a global average of vectors',
    () => globalAverageBlock(),
    [2, 3],
    'Cannot pool an input of shape (2, 3): wanted (batch, rows, columns, channels)',
  ],
  [
    'a picture that is not flat yet',
    () => linearBlock({ inputs: 12, units: 3, rng: random }),
    [5, 2, 3, 2],
    'Cannot apply a linear block for 12 inputs to an input of shape (5, 2, 3, 2): wanted (batch, ..., 12). Try flattenBlock() before it',
  ],
  [
    'another number of inputs',
    () => linear,
    [5, 2],
    'Cannot apply a linear block for 4 inputs to an input of shape (5, 2): wanted (batch, ..., 4)',
  ],
  [
    'batch norm of other channels',
    () => batchNormBlock({ channels: 4 }),
    [2, 3],
    'Cannot apply batch norm for 4 channels to an input of shape (2, 3): wanted (batch, ..., 4)',
  ],
  [
    'layer norm of a vector alone',
    () => layerNormBlock({ channels: 4 }),
    [4],
    'Cannot apply layer norm for 4 channels to an input of shape (4): wanted (batch, ..., 4)',
  ],
  [
    'instance norm without pixels',
    () => instanceNormBlock({ channels: 4 }),
    [2, 4],
    'Cannot apply instance norm to an input of shape (2, 4): there are no pixels in it to take a mean of; wanted (batch, rows, columns, 4). Try layerNormBlock',
  ],
  [
    'local response norm of vectors',
    () => localResponseNormBlock(),
    [2, 4],
    'Cannot apply local response norm to an input of shape (2, 4): wanted (batch, rows, columns, channels)',
  ],
  [
    'a branch that changes the shape beside no shortcut',
    () => residual(linear),
    [2, 4],
    "Cannot add an input of shape (2, 4) to the branch's output of shape (2, 3): they must be equal. Try a shortcut that gives that shape: a convolution with kernel 1 and the same stride, or a linear block",
  ],
  [
    'a shortcut of another shape',
    () => residual(linear, { shortcut: linearBlock({ inputs: 4, units: 2, rng: random }) }),
    [2, 4],
    "Cannot add the shortcut's output of shape (2, 2) to the branch's of shape (2, 3): they must be equal",
  ],
])('%s is told in one sentence, and no tensor is left', (_, make, shape, sentence) => {
  const block = make();
  const x = tf.zeros(shape);
  const before = tf.memory().numTensors;
  expect(() => block.forward(x)).toThrow(new RangeError(sentence));
  expect(tf.memory().numTensors).toBe(before);
});

test('the outline tells what does not fit before anything is computed', () => {
  expect(() => outlineOf(convBlock({ inputs: 3, filters: 4, rng: random }), [8, 8, 1])).toThrow(
    new RangeError(
      'Cannot convolve an input of shape (1, 8, 8, 1) with filters for 3 channels: wanted (batch, rows, columns, 3)',
    ),
  );
});

test('names that are not known are told with the known ones', () => {
  expect(() => activationBlock('rellu' as 'relu')).toThrow(
    new RangeError(
      'Cannot apply "rellu": no such activation. Did you mean "relu"? Known: relu, leakyRelu, elu, gelu, sigmoid, tanh, softplus, softmax',
    ),
  );
  expect(() => poolBlock({ kind: 'median' as 'max' })).toThrow(
    new RangeError('Cannot pool by "median": no such kind of pooling. Known: max, average'),
  );
});

test('a block without an outline is told', () => {
  const own: Block = { parameters: linear.parameters, forward: (x) => x };
  expect(() => outlineOf(own, [4])).toThrow(
    new Error(
      'Cannot outline a block with 2 parameters for an input of shape (4): it has no outline(input). Give it one, which returns { name, output, multiplyAdds }',
    ),
  );
});
