import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { gradientCheck } from '../../lib/nn/gradient-check.ts';
import { graphOf } from '../../lib/nn/graph.ts';
import { inOrder } from '../../lib/nn/in-order.ts';
import { mlp, mlpBackward, parametersOf } from '../../lib/nn/mlp.ts';
import { Value } from '../../lib/nn/value.ts';

test('the example of a textbook: (a b + c) d, with its gradients by hand', () => {
  const [a, b, c, d] = [2, -3, 10, -2].map((value) => new Value(value)) as [Value, Value, Value, Value];
  const result = a.mul(b).add(c).mul(d);
  result.backward();
  expect(result.value).toBe(-8);
  expect([a, b, c, d].map(({ grad }) => grad)).toEqual([6, -4, -2, 4]);
});

test.each<[string, (x: Value, y: Value) => Value]>([
  ['add', (x, y) => x.add(y).add(3)],
  ['sub', (x, y) => x.sub(y).sub(1)],
  ['mul', (x, y) => x.mul(y).mul(2)],
  ['div', (x, y) => x.div(y).div(4)],
  ['neg', (x, y) => x.neg().add(y)],
  ['pow', (x, y) => x.pow(3).add(y.pow(-2))],
  ['pow 0', (x, y) => x.pow(0).add(y.pow(0.5))],
  ['exp', (x, y) => x.exp().mul(y)],
  ['log', (x, y) => x.log().add(y.log().mul(x))],
  ['tanh', (x, y) => x.mul(y).tanh()],
  ['sigmoid', (x, y) => x.sub(y).sigmoid()],
  ['relu', (x, y) => x.sub(y).relu().add(y.sub(x).relu().mul(5))],
  [
    'all together',
    (x, y) =>
      x
        .mul(y)
        .tanh()
        .add(x.exp().div(y.pow(2).add(1)))
        .sigmoid()
        .log(),
  ],
])('%s has the gradient that central differences find', (_, compute) => {
  const random = rng('values');
  for (let turn = 0; turn < 10; turn++) {
    const at = [0.2 + 2 * random(), 0.2 + 2 * random()];
    const [x, y] = at.map((value) => new Value(value)) as [Value, Value];
    compute(x, y).backward();
    const f = ([p, q]: number[]) => compute(new Value(p!), new Value(q!)).value;
    expect(gradientCheck(f, [x.grad, y.grad], at).largest).toBeLessThan(1e-7);
  }
});

test('what is used on two ways gets both gradients: a diamond', () => {
  const x = new Value(3);
  const twice = x.add(x);
  twice.mul(x.mul(5)).backward(); // 2x * 5x = 10 x^2
  expect(x.grad).toBe(60);
});

test('calling backward again begins anew', () => {
  const x = new Value(3);
  const square = x.mul(x);
  square.backward();
  square.backward();
  expect(x.grad).toBe(6);
});

test('x^0 is flat at 0 too, and relu is flat at 0', () => {
  const x = new Value(0);
  x.pow(0).backward();
  expect(x.grad).toBe(0);
  x.relu().backward();
  expect(x.grad).toBe(0);
});

test('a chain of a hundred thousand does not overflow the stack', () => {
  const x = new Value(1);
  let sum = x;
  for (let i = 0; i < 100_000; i++) sum = sum.add(x);
  sum.backward();
  expect(x.grad).toBe(100_001);
});

test('a shared part is gone through once, not once for each way to it', () => {
  let x = new Value(1);
  for (let i = 0; i < 60; i++) x = x.add(x); // 2^60 ways lead to the first
  expect(inOrder(x)).toHaveLength(61);
  x.backward();
  expect(inOrder(x)[0]!.grad).toBe(2 ** 60);
});

test('a net of single values has the gradients of the one of matrices', () => {
  const net = mlp({ widths: [3, 4, 2], rng: rng('net') });
  const x = [0.5, -1, 2];
  const { loss, gradients } = mlpBackward([x], [1], net);
  const layers = net.layers.map(({ w, b }) => ({
    w: w.map((row) => row.map((one) => new Value(one))),
    b: b.map((one) => new Value(one)),
  }));
  const [first, second] = layers as [(typeof layers)[0], (typeof layers)[0]];
  const layer = (inputs: Value[], { w, b }: typeof first) =>
    b.map((bias, j) => inputs.reduce((sum, input, i) => sum.add(input.mul(w[i]![j]!)), bias));
  const hidden = layer(
    x.map((one) => new Value(one)),
    first,
  ).map((z) => z.relu());
  const logits = layer(hidden, second);
  const result = logits
    .map((z) => z.exp())
    .reduce((a, b) => a.add(b))
    .log()
    .sub(logits[1]!);
  result.backward();
  expect(result.value).toBeCloseTo(loss, 12);
  const own = layers.flatMap(({ w, b }) => [...w, b]).map((list) => list.map(({ grad }) => grad));
  parametersOf(gradients).forEach((list, i) => {
    list.forEach((one, j) => {
      expect(own[i]![j]).toBeCloseTo(one, 12);
    });
  });
});

test('the graph of a value has its inputs first, and says what each was computed from', () => {
  const [x, w] = [new Value(2, 'x'), new Value(-3, 'w')];
  const y = x.mul(w).add(x);
  y.label = 'y';
  y.backward();
  expect(graphOf(y)).toEqual([
    { id: 0, label: 'x', value: 2, grad: -2, from: [] },
    { id: 1, label: 'w', value: -3, grad: 2, from: [] },
    { id: 2, label: '*', value: -6, grad: 1, from: [0, 1] },
    { id: 3, label: 'y', value: -4, grad: 1, from: [2, 0] },
  ]);
});
