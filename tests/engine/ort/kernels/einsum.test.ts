import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { againstCpu, prepare } from '../against-cpu.ts';
import { floats } from '../random.ts';

beforeAll(prepare);

const random = rng('einsum');

test.each([
  ['i->', [[7]]],
  ['ij->ji', [[3, 40]]],
  ['ij->i', [[3, 4]]],
  ['i,j->ij', [[30], [20]]],
  [
    'ij,jk->ik',
    [
      [3, 4],
      [4, 5],
    ],
  ],
  [
    'ij, kj -> ki',
    [
      [30, 4],
      [20, 4],
    ],
  ],
  [
    'bij,bjk->bik',
    [
      [2, 3, 4],
      [2, 4, 5],
    ],
  ],
  [
    'bthd,bshd->bhts',
    [
      [2, 5, 3, 4],
      [2, 6, 3, 4],
    ],
  ],
  [
    'bhts,bshd->bthd',
    [
      [2, 3, 5, 6],
      [2, 6, 3, 4],
    ],
  ],
])('%s', (equation, shapes) => {
  againstCpu(
    (...xs) => tf.einsum(equation, ...xs),
    shapes.map((shape) => floats(random, shape)),
    {
      within: [1e-5, 1e-5],
    },
  );
});

test('sizes that do not fit are refused as everywhere', () => {
  void tf.setBackend('ort');
  expect(() => tf.einsum('ij,jk->ik', tf.ones([2, 3]), tf.ones([2, 3]))).toThrow('Expected dimension');
});
