import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { gradientCheck } from '../../lib/nn/gradient-check.ts';
import { MatValue } from '../../lib/nn/mat-value.ts';
import { type Mat, randn } from '../../lib/nn/matrix.ts';
import { mlp, mlpBackward } from '../../lib/nn/mlp.ts';
import { expectClose } from './close.ts';

const random = rng('mat values');
const [A, B, C, b] = [randn(3, 4, random), randn(4, 2, random), randn(3, 4, random), randn(1, 4, random)];

test.each<[string, Mat[], (...inputs: MatValue[]) => MatValue]>([
  ['matMul', [A, B], (a, b) => a!.matMul(b!).tanh().mean()],
  ['add', [A, C], (a, c) => a!.add(c!).tanh().mean()],
  ['add of a row', [A, b], (a, b) => a!.add(b!).tanh().mean()],
  ['mul', [A, C], (a, c) => a!.mul(c!).mul(a!).mean()],
  ['relu', [A, C], (a, c) => a!.relu().mul(c!).mean()],
  ['crossEntropy', [A, b], (a, b) => a!.add(b!).crossEntropy([0, 3, 1])],
  ['a diamond', [A, B], (a, b) => a!.add(a!).matMul(b!).add(a!.matMul(b!)).tanh().mean()],
])('%s has the gradients that central differences find', (_, matrices, compute) => {
  const inputs = matrices.map((one) => new MatValue(one));
  compute(...inputs).backward();
  matrices.forEach((one, at) => {
    const f = (moved: Mat) =>
      compute(...matrices.map((other, i) => new MatValue(i === at ? moved : other))).value[0]![0]!;
    expect(gradientCheck(f, inputs[at]!.grad, one).largest).toBeLessThan(1e-7);
  });
});

test('a net has the gradients that were worked out by hand', () => {
  const net = mlp({ widths: [4, 5, 3], rng: random });
  const { loss, gradients } = mlpBackward(A, [2, 0, 1], net);
  const layers = net.layers.map(({ w, b }) => ({ w: new MatValue(w), b: new MatValue([b]) }));
  const hidden = new MatValue(A).matMul(layers[0]!.w).add(layers[0]!.b).relu();
  const result = hidden.matMul(layers[1]!.w).add(layers[1]!.b).crossEntropy([2, 0, 1]);
  for (const _ of [1, 2]) result.backward(); // again: it begins anew
  expect(result.value[0]![0]).toBeCloseTo(loss, 14);
  gradients.layers.forEach(({ w, b }, i) => {
    expectClose(layers[i]!.w.grad, w, 1e-14);
    expectClose(layers[i]!.b.grad, [b], 1e-14);
  });
});

test('matrices that do not fit are told', () => {
  expect(() => new MatValue(A).matMul(new MatValue(C))).toThrow(
    new RangeError(
      'Cannot multiply (3, 4) by (3, 4): each row of the first has 4 numbers, each column of the second 3; they must be equal. Try the transpose of the second, (4, 3)',
    ),
  );
  expect(() => new MatValue(A).add(new MatValue([[1, 2]]))).toThrow(
    new RangeError('Cannot add a vector of 2 to each row of (3, 4): wanted 4 numbers, one for each column'),
  );
});
