import { beforeAll, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { againstCpu, type Compute, prepare } from '../ort/against-cpu.ts';
import { floats, type Numbers } from '../ort/random.ts';

jest.setTimeout(60_000);
beforeAll(() => {
  prepare();
  tf.env().set('IS_TEST', false); // a reshape that is recorded counts as a leak there
});

const random = rng('recurrent layers');

type Name = 'lstm' | 'gru' | 'simpleRNN';

/** The options that the three layers share, and those of one more around them. */
interface Options {
  units?: number;
  activation?: 'tanh' | 'relu' | 'linear' | 'sigmoid' | 'elu';
  recurrentActivation?: 'sigmoid' | 'hardSigmoid' | 'tanh' | 'relu' | 'linear';
  returnSequences?: boolean;
  returnState?: boolean;
  goBackwards?: boolean;
  useBias?: boolean;
  dropout?: number;
  recurrentDropout?: number;
  stateful?: boolean;
}

const { layers } = tf;
const names: Name[] = ['lstm', 'gru', 'simpleRNN'];
const gatesOf = { lstm: 4, gru: 3, simpleRNN: 1 };
const kernelOf = { lstm: 'DownhillLSTM', gru: 'DownhillGRU', simpleRNN: 'DownhillSimpleRNN' };
const [batch, time, features, units] = [3, 5, 4, 6];

interface Case {
  shape?: number[];
  initial?: boolean;
  bidirectional?: boolean;
  training?: boolean;
  fused?: boolean;
}

/** The layer's outputs, and all gradients of a weighted sum of them: with its input, first states and weights. */
function all(name: Name, options: Options, { shape, bidirectional, training }: Case = {}): Compute {
  const recurrent = tf.layers[name]({ units, ...options } as never);
  const layer = bidirectional
    ? tf.layers.bidirectional({ layer: recurrent as tf.RNN, mergeMode: 'concat' })
    : recurrent;
  tf.dispose(layer.apply(tf.zeros(shape ?? [batch, time, features])) as tf.Tensor);
  const time1 = shape?.[1] === 1;
  return (x, ...others) => {
    const places = layer.getWeights().length;
    layer.setWeights(others.slice(0, places));
    const states = others.slice(places);
    const outputs = (...[input, ...initial]: tf.Tensor[]) => {
      const rest = initial.length > 0 ? { initialState: initial } : {};
      if (tf.getBackend() === 'cpu' && time1) return once(recurrent as tf.RNN, options, input!, initial);
      return [layer.apply(input!, { ...rest, training }) as tf.Tensor | tf.Tensor[]].flat();
    };
    const loss = (...inputs: tf.Tensor[]) => {
      const parts = outputs(...inputs).map((one, at) => {
        const weights = tf.tensor1d(Array.from({ length: one.size }, (_, i) => Math.sin(i + 1)));
        return one
          .flatten()
          .mul(weights)
          .sum()
          .mul(at + 1);
      });
      return tf.addN(parts) as tf.Scalar;
    };
    const variables = layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
    const made = outputs(x!, ...states);
    const { value, grads } = tf.variableGrads(() => loss(x!, ...states), variables);
    const ofInputs = tf.grads(loss)([x!, ...states]);
    dropMasks(recurrent as tf.RNN);
    return [...made, value, ...variables.map(({ name: of }) => grads[of]!), ...ofInputs];
  };
}

/** Lets go of the masks that tensorflow.js keeps, all ones outside training, until a layer runs again. */
function dropMasks(layer: tf.RNN): void {
  const { cell } = layer as unknown as { cell: Record<string, tf.Tensor[] | null> };
  for (const mask of ['dropoutMask', 'recurrentDropoutMask']) {
    tf.dispose(cell[mask] ?? []);
    cell[mask] = null;
  }
}

/** One time step by the cell alone: tensorflow.js has no gradient of a layer over one. */
function once(layer: tf.RNN, { returnSequences }: Options, x: tf.Tensor, initial: tf.Tensor[]): tf.Tensor[] {
  const { cell } = layer as unknown as { cell: tf.layers.Layer & { stateSize: number | number[] } };
  const zeros = [cell.stateSize].flat().map((size) => tf.zeros([x.shape[0]!, size]));
  const states = initial.length > 0 ? initial : zeros;
  const [out] = cell.call([x.squeeze([1]), ...states], {}) as tf.Tensor[];
  return [returnSequences ? out!.expandDims(1) : out!];
}

function numbersFor(name: Name, options: Options, { shape, initial, bidirectional }: Case): Numbers[] {
  const [rows, , inside] = shape ?? [batch, time, features];
  const size = options.units ?? units;
  const one = () => [
    floats(random, [inside!, gatesOf[name] * size], { scale: 0.5 }),
    floats(random, [size, gatesOf[name] * size], { scale: 0.5 }),
    ...(options.useBias === false ? [] : [floats(random, [gatesOf[name] * size])]),
  ];
  const states = Array.from({ length: initial ? (name === 'lstm' ? 2 : 1) : 0 }, () =>
    floats(random, [rows!, size]),
  );
  const x = floats(random, shape ?? [batch, time, features], { scale: 1.5 });
  return [x, ...one(), ...(bidirectional ? one() : []), ...states, ...(bidirectional ? states : [])];
}

/** The calls of our kernels while something is done. */
function callsOf(name: Name, go: () => void): number {
  const config = tf.getKernel(kernelOf[name], 'ort')!;
  const { kernelFunc } = config;
  let calls = 0;
  config.kernelFunc = (call) => {
    calls++;
    return kernelFunc(call);
  };
  try {
    go();
  } finally {
    config.kernelFunc = kernelFunc;
  }
  return calls;
}

function check(name: Name, options: Options, more: Case = {}): void {
  const numbers = numbersFor(name, options, more);
  const calls = callsOf(name, () => againstCpu(all(name, options, more), numbers, { within: [3e-5, 1e-5] }));
  expect(calls > 0).toBe(more.fused !== false);
}

const cases: [string, Options, Case?][] = [
  ['as it is by itself', {}],
  ['all outputs', { returnSequences: true }],
  ['its states', { returnState: true }],
  ['all outputs and its states', { returnSequences: true, returnState: true }],
  ['backwards', { goBackwards: true }],
  ['all outputs backwards', { goBackwards: true, returnSequences: true }],
  ['from given states', { returnState: true }, { initial: true }],
  [
    'from given states, all outputs backwards',
    { returnSequences: true, goBackwards: true },
    { initial: true },
  ],
  ['without a bias', { useBias: false }],
  ['with a sigmoid', { recurrentActivation: 'sigmoid' }],
  [
    'with a sigmoid, no bias, all outputs',
    { recurrentActivation: 'sigmoid', useBias: false, returnSequences: true },
  ],
  ['with a sigmoid, from given states', { recurrentActivation: 'sigmoid' }, { initial: true }],
  ['with a hard sigmoid', { recurrentActivation: 'hardSigmoid', returnState: true }, { initial: true }],
  ['with relu', { activation: 'relu', recurrentActivation: 'sigmoid' }],
  ['linear', { activation: 'linear', recurrentActivation: 'linear' }],
  ['with sigmoids only', { activation: 'sigmoid', recurrentActivation: 'sigmoid' }],
  ['with tanh only', { activation: 'tanh', recurrentActivation: 'tanh' }],
  ['one time step', { recurrentActivation: 'sigmoid' }, { shape: [batch, 1, features] }],
  ['one time step, all outputs', { returnSequences: true }, { shape: [batch, 1, features], initial: true }],
  ['one example', {}, { shape: [1, time, features] }],
  ['one of everything', { units: 1, returnSequences: true }, { shape: [1, 1, 1] }],
  ['more steps than are multiplied at once', { returnSequences: true }, { shape: [2, 19, 3] }],
  ['both ways', {}, { bidirectional: true }],
  [
    'both ways, all outputs',
    { returnSequences: true, recurrentActivation: 'sigmoid' },
    { bidirectional: true },
  ],
  ['both ways, with states', { returnState: true }, { bidirectional: true }],
  ['dropout outside training', { dropout: 0.5, recurrentDropout: 0.5 }, { training: false }],
];

for (const name of names) {
  test.each(cases)(`${name}, %s, is what tensorflow.js makes of it`, (...[, options, more]) => {
    check(name, options, more);
  });

  test(`${name} with an activation that the kernels do not know goes tensorflow.js' way`, () => {
    check(name, { activation: 'elu' }, { fused: false });
  });
}

test('a gradient of a gradient goes the old way', () => {
  const layer = tf.layers.gru({ units, recurrentActivation: 'sigmoid' });
  tf.dispose(layer.apply(tf.zeros([batch, time, features])) as tf.Tensor);
  const compute: Compute = (x, ...weights) => {
    layer.setWeights(weights);
    const sum = (input: tf.Tensor) => (layer.apply(input) as tf.Tensor).sum();
    return tf.grad((input) => tf.grad(sum)(input).square().sum())(x!);
  };
  againstCpu(compute, numbersFor('gru', {}, {}), { within: [1e-4, 1e-5] });
});

test('a layer that keeps its states goes on where it was', () => {
  const layer = layers.lstm({ units, stateful: true, batchInputShape: [2, 3, features] });
  tf.dispose(layer.apply(tf.zeros([2, 3, features])) as tf.Tensor);
  const compute: Compute = (x, ...weights) => {
    layer.setWeights(weights);
    (layer as tf.RNN).resetStates();
    return [layer.apply(x!), layer.apply(x!)] as tf.Tensor[];
  };
  const numbers = numbersFor('lstm', {}, { shape: [2, 3, features] });
  expect(callsOf('lstm', () => againstCpu(compute, numbers))).toBe(0);
});

test('dropout goes on in training', async () => {
  await tf.setBackend('ort');
  const layer = layers.gru({ units, dropout: 0.5, recurrentDropout: 0.5 });
  const x = tf.ones([2, 3, features]);
  const results = tf.tidy(() =>
    [0, 1].map(() => Array.from((layer.apply(x, { training: true }) as tf.Tensor).dataSync())),
  );
  expect(results[0]).not.toEqual(results[1]);
});
