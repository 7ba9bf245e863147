import { beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { activationBlock } from '../../lib/nn/activation-block.ts';
import { convBlock } from '../../lib/nn/convolution/conv-block.ts';
import { gradientCheckTensors } from '../../lib/nn/gradient-check.ts';
import { constant } from '../../lib/nn/initialisers/constant.ts';
import { linearBlock } from '../../lib/nn/linear-block.ts';
import { flops, parameterCount } from '../../lib/nn/outline.ts';
import { residual } from '../../lib/nn/residual.ts';
import { needsProjection, residualBlock } from '../../lib/nn/residual-block.ts';
import { sequence } from '../../lib/nn/sequence.ts';
import { summary } from '../../lib/nn/summary.ts';
import { normal } from '../engine/trace/beside-plain.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

test('40 blocks whose branches are zero pass the gradient on unchanged, to the byte', () => {
  const random = rng('deep');
  const blocks = Array.from({ length: 40 }, () =>
    residual(
      sequence(
        linearBlock({ inputs: 6, units: 6, rng: random }),
        activationBlock('relu'),
        linearBlock({ inputs: 6, units: 6, rng: random, weights: constant(0) }),
      ),
    ),
  );
  const [x, dy] = [normal('x', [3, 6]), normal('dy', [3, 6])];
  const deep = sequence(...blocks);
  const dx = tf.grad((x) => deep.forward(x))(x, dy);
  expect([...dx.dataSync()]).toEqual([...dy.dataSync()]);
  expect([...deep.forward(x).dataSync()]).toEqual([...x.dataSync()]);
});

test('the same 40 branches without the way around let no gradient through', () => {
  const random = rng('plain');
  const blocks = Array.from({ length: 40 }, () =>
    sequence(
      linearBlock({ inputs: 6, units: 6, rng: random, weights: constant(0.01) }),
      activationBlock('tanh'),
    ),
  );
  const dx = tf.grad((x) => sequence(...blocks).forward(x))(normal('x', [3, 6]), normal('dy', [3, 6]));
  expect(Math.max(...dx.dataSync().map(Math.abs))).toBeLessThan(1e-30);
});

test.each([true, false])(
  'a new residual block is the rectifier of its shortcut, with a norm or without (%p)',
  (norm) => {
    const block = residualBlock({ inputs: 3, rng: rng(1), norm });
    const x = normal('x', [2, 4, 4, 3]);
    for (const training of [true, false])
      expect([...block.forward(x, { training }).dataSync()]).toEqual([...tf.relu(x).dataSync()]);
  },
);

test('in place of the zeros, a branch may begin at random', () => {
  const block = residualBlock({ inputs: 3, rng: rng(1), zeroBranch: false });
  const x = normal('x', [2, 4, 4, 3]);
  expect([...block.forward(x).dataSync()]).not.toEqual([...tf.relu(x).dataSync()]);
});

test.each([
  [{ inputs: 8 }, false],
  [{ inputs: 8, filters: 8 }, false],
  [{ inputs: 8, filters: 16 }, true],
  [{ inputs: 8, stride: 2 }, true],
])('%p: a projection is needed: %p', (options, needed) => {
  expect(needsProjection(options)).toBe(needed);
  const block = residualBlock({ ...options, rng: rng(1), norm: false });
  const { filters = options.inputs } = options as { filters?: number };
  const plain = 9 * options.inputs * filters + 9 * filters * filters + 2 * filters;
  expect(parameterCount(block) - plain).toBe(needed ? options.inputs * filters + filters : 0);
});

test('the gradients of a block with a projection are slopes', () => {
  const branch = sequence(
    convBlock({ inputs: 2, filters: 3, stride: 2, rng: rng(1) }),
    activationBlock('tanh'),
  );
  const block = residual(branch, {
    shortcut: convBlock({ inputs: 2, filters: 3, kernel: 1, stride: 2, rng: rng(2) }),
  });
  const dy = normal('dy', [2, 2, 2, 3]);
  const [check] = gradientCheckTensors(
    (x) => tf.sum(tf.mul(block.forward(x), dy)) as tf.Scalar,
    [normal('x', [2, 4, 4, 2])],
  );
  expect(check!.largest).toBeLessThan(1e-2);
});

test('the way around saves no work: a projection even adds some', () => {
  const plain = (filters: number, stride: number) =>
    sequence(
      convBlock({ inputs: 8, filters, stride, rng: rng(1) }),
      convBlock({ inputs: filters, filters, rng: rng(1) }),
    );
  const work = (filters: number, stride: number) => [
    flops(plain(filters, stride), [16, 16, 8]),
    flops(residualBlock({ inputs: 8, filters, stride, rng: rng(1) }), [16, 16, 8]),
  ];
  expect(work(8, 1)).toEqual([2 * 2 * 256 * 576, 2 * 2 * 256 * 576]);
  expect(work(16, 2)).toEqual([2 * 64 * (1152 + 2304), 2 * 64 * (1152 + 2304 + 128)]);
});

test('a summary is a table of what comes out of each block and what it takes', () => {
  const net = sequence(residualBlock({ inputs: 1, norm: false, rng: rng(1) }), activationBlock('tanh'));
  expect(summary(net, [4, 4, 1])).toEqual({
    rows: [
      { block: 'sequence', output: '(4, 4, 1)', parameters: 20, flops: 576 },
      { block: '  sequence', output: '(4, 4, 1)', parameters: 20, flops: 576 },
      { block: '    residual', output: '(4, 4, 1)', parameters: 20, flops: 576 },
      { block: '      sequence', output: '(4, 4, 1)', parameters: 20, flops: 576 },
      { block: '        conv 3 x 3, 1 -> 1', output: '(4, 4, 1)', parameters: 10, flops: 288 },
      { block: '        relu', output: '(4, 4, 1)', parameters: 0, flops: 0 },
      { block: '        conv 3 x 3, 1 -> 1', output: '(4, 4, 1)', parameters: 10, flops: 288 },
      { block: '    relu', output: '(4, 4, 1)', parameters: 0, flops: 0 },
      { block: '  tanh', output: '(4, 4, 1)', parameters: 0, flops: 0 },
    ],
    output: [4, 4, 1],
    parameters: 20,
    flops: 576,
  });
});
