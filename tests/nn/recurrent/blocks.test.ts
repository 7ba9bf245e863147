import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { type Mat, randn, type Vec } from '../../../lib/nn/matrix.ts';
import { bidirectionalBlock } from '../../../lib/nn/recurrent/bidirectional-block.ts';
import { bptt } from '../../../lib/nn/recurrent/bptt.ts';
import { gruBlock } from '../../../lib/nn/recurrent/gru-block.ts';
import { gruStep } from '../../../lib/nn/recurrent/gru-cell.ts';
import { lstmBlock } from '../../../lib/nn/recurrent/lstm-block.ts';
import { lstmStep } from '../../../lib/nn/recurrent/lstm-cell.ts';
import type { RecurrentBlock } from '../../../lib/nn/recurrent/recurrent-block.ts';
import { rnnBlock } from '../../../lib/nn/recurrent/rnn-block.ts';
import { expectClose } from '../close.ts';

const [batch, time, inputs, units] = [3, 5, 4, 6];

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const numbers = (shape: number[], name: string): tf.Tensor => {
  const random = rng(name);
  return tf.tensor(
    Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal()),
    shape,
  );
};
const x = () => numbers([batch, time, inputs], 'x');
const data = (t: tf.Tensor) => t.dataSync();

/** Not the zeros that biases begin with. */
function randomBias(block: RecurrentBlock): void {
  for (const name of ['b', 'bh', 'pi', 'pf', 'po'])
    block.weights[name]?.assign(numbers(block.weights[name].shape, name));
}

type Sizes = {
  units: number;
  recurrentInitializer: 'glorotUniform';
  returnSequences: boolean;
  goBackwards: boolean;
};
type Options = { sequences?: boolean; backwards?: boolean };
type Kind = [
  name: string,
  make: (options: Options) => RecurrentBlock,
  layer: (sizes: Sizes) => tf.layers.Layer,
];

const base = () => ({ inputs, units, rng: rng('weights') });
const kinds: Kind[] = [
  ['rnn', (o) => rnnBlock({ ...base(), ...o }), (sizes) => tf.layers.simpleRNN(sizes)],
  [
    'lstm',
    (o) => lstmBlock({ ...base(), ...o }),
    (sizes) => tf.layers.lstm({ ...sizes, recurrentActivation: 'sigmoid' }),
  ],
  [
    'gru',
    (o) => gruBlock({ ...base(), ...o }),
    (sizes) => tf.layers.gru({ ...sizes, recurrentActivation: 'sigmoid' }),
  ],
];

/** The layer of tf.layers with the weights of the block. */
function layerLike(block: RecurrentBlock, layer: Kind[2]): tf.layers.Layer {
  const { sequences, backwards } = block;
  const made = layer({
    units,
    recurrentInitializer: 'glorotUniform',
    returnSequences: sequences,
    goBackwards: backwards,
  });
  made.apply(x()); // its weights are made
  const { wx, wh, b } = block.weights;
  made.setWeights([wx, wh, b]);
  return made;
}

describe.each(kinds)('%s', (_, make, layer) => {
  test.each([
    [true, false],
    [false, false],
    [true, true],
    [false, true],
  ])(
    'is the layer of tf.layers with the same weights; all outputs: %s, backwards: %s',
    (sequences, backwards) => {
      const block = make({ sequences, backwards });
      randomBias(block);
      let wanted = layerLike(block, layer).apply(x()) as tf.Tensor;
      if (sequences && backwards) wanted = wanted.reverse(1); // theirs are in the order in which they were made
      const found = block.forward(x());
      expect(found.shape).toEqual(wanted.shape);
      expectClose(data(found), data(wanted), 1e-5);
    },
  );

  test('so is its gradient by every weight', () => {
    const block = make({});
    randomBias(block);
    const made = layerLike(block, layer);
    const weighting = numbers([batch, time, units], 'weighting');
    const gradients = (f: () => tf.Tensor, variables: tf.Variable[]) => {
      const { grads } = tf.variableGrads(() => tf.sum(tf.mul(f(), weighting)), variables);
      return variables.map(({ name }) => data(grads[name]!));
    };
    const theirs = made.trainableWeights.map((weight) => (weight as unknown as { val: tf.Variable }).val);
    const wanted = gradients(() => made.apply(x()) as tf.Tensor, theirs);
    const { wx, wh, b } = block.weights;
    const found = gradients(() => block.forward(x()), [wx, wh, b]);
    for (const [i, one] of found.entries()) expectClose(one, wanted[i]!, 1e-4);
  });

  test('a run in two parts, the state carried, is the run in one', () => {
    const block = make({});
    const whole = block.run(x());
    const first = block.run(tf.slice(x(), [0, 0, 0], [batch, 2, inputs]));
    const rest = block.run(tf.slice(x(), [0, 2, 0], [batch, 3, inputs]), { state: first.state });
    expectClose(data(tf.concat([first.outputs, rest.outputs], 1)), data(whole.outputs), 1e-6);
    for (const [i, one] of rest.state.entries()) expectClose(data(one), data(whole.state[i]!), 1e-6);
  });

  test('with a mask, padding changes nothing: exactly 0; without one it does', () => {
    const block = make({ sequences: false });
    const padded = tf.concat([x(), numbers([batch, 4, inputs], 'padding')], 1);
    const mask = tf.concat([tf.ones([batch, time]), tf.zeros([batch, 4])], 1);
    const { state } = block.run(padded, { mask });
    expect(data(state[0]!)).toEqual(data(block.forward(x())));
    expect(data(block.forward(padded))).not.toEqual(data(block.forward(x())));
  });

  test('a mask is that of tf.layers, whichever steps it hides', () => {
    const block = make({});
    const mask = tf.tensor2d([
      [1, 1, 0, 1, 0],
      [0, 1, 1, 1, 1],
      [1, 0, 0, 0, 0],
    ]);
    const made = layerLike(block, layer);
    const wanted = (made as unknown as { call(x: tf.Tensor, o: object): tf.Tensor }).call(x(), {
      mask: mask.cast('bool'),
    });
    expectClose(data(block.run(x(), { mask }).outputs), data(wanted), 1e-5);
  });

  test('no tensor is left over by forward and run but what they give', () => {
    const block = make({});
    const [input, mask] = [x(), tf.ones([batch, time])];
    const before = tf.memory().numTensors;
    const made = [block.forward(input)];
    const { outputs, state } = block.run(input, { mask });
    expect(tf.memory().numTensors).toBe(before + 2 + state.length);
    tf.dispose([made, outputs, state]);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('other shapes than it is for are told', () => {
    const block = make({});
    const name = { rnn: 'an RNN', lstm: 'an LSTM', gru: 'a GRU' }[_ as 'rnn']!;
    const states = _ === 'lstm' ? 2 : 1;
    expect(() => block.forward(tf.zeros([batch, inputs]))).toThrow(
      new RangeError(
        `Cannot run ${name} for 4 inputs over an input of shape (3, 4): wanted (batch, time, 4), with one time step or more`,
      ),
    );
    expect(() => block.run(x(), { state: [tf.zeros([1, units])] })).toThrow(
      new RangeError(`Cannot run ${name} from a state of (1, 6): wanted ${states} of (3, 6)`),
    );
    expect(() => block.run(x(), { mask: tf.ones([batch, 2]) })).toThrow(
      new RangeError('Cannot use a mask of shape (3, 2): wanted (3, 5), (batch, time)'),
    );
  });
});

/** The states of one example, step by step on plain arrays. */
const example = (n: number): Mat => (tf.slice(x(), [n, 0, 0], [1, time, inputs]).arraySync() as Mat[])[0]!;
const mat = (t: tf.Tensor) => t.arraySync() as Mat;
const vec = (t: tf.Tensor) => t.arraySync() as Vec;

test.each([false, true])('the LSTM block is the plain cell; peepholes: %s', (peepholes) => {
  const block = lstmBlock({ ...base(), peepholes });
  randomBias(block);
  const { wx, wh, b, pi, pf, po } = block.weights;
  const p = { wx: mat(wx), wh: mat(wh), b: vec(b) };
  const all = peepholes ? { ...p, peepholes: { i: vec(pi!), f: vec(pf!), o: vec(po!) } } : p;
  const outputs = block.run(x()).outputs.arraySync();
  let [h, c]: [Vec, Vec] = [new Array(units).fill(0), new Array(units).fill(0)];
  for (const [t, input] of example(1).entries()) {
    ({ h, c } = lstmStep(input, h, c, all));
    expectClose(outputs[1]![t]!, h, 1e-5);
  }
});

test.each([
  ['cho', false],
  ['cho', true],
  ['chung', false],
  ['chung', true],
] as const)('the GRU block is the plain cell; convention %s, reset after: %s', (convention, resetAfter) => {
  const block = gruBlock({ ...base(), convention, resetAfter });
  randomBias(block);
  const { wx, wh, b, bh } = block.weights;
  const p = { wx: mat(wx), wh: mat(wh), b: vec(b), ...(bh && { bh: vec(bh) }) };
  const outputs = block.run(x()).outputs.arraySync();
  let h: Vec = new Array(units).fill(0);
  for (const [t, input] of example(2).entries()) {
    h = gruStep(input, h, p, { convention, resetAfter });
    expectClose(outputs[2]![t]!, h, 1e-5);
  }
});

test('the gradients of the RNN block are those of back-propagation through time by hand', () => {
  const block = rnnBlock(base());
  randomBias(block);
  const labels = randn(time, units, rng('labels'));
  const { wx, wh, b } = block.weights;
  const { grads } = tf.variableGrads(
    () =>
      tf
        .sum(tf.square(tf.sub(block.forward(tf.tensor3d([example(0)])), tf.tensor3d([labels]))))
        .mul(0.5) as tf.Scalar,
    [wx, wh, b],
  );
  const identity = labels[0]!.map((_, i) => labels[0]!.map((__, j) => (i === j ? 1 : 0)));
  const p = { wx: mat(wx), wh: mat(wh), b: vec(b), wy: identity, by: new Array<number>(units).fill(0) };
  const { gradients } = bptt(example(0), labels, p);
  expectClose(mat(grads[wx.name]!), gradients.wx, 1e-4);
  expectClose(mat(grads[wh.name]!), gradients.wh, 1e-4);
  expectClose(vec(grads[b.name]!), gradients.b, 1e-4);
});

test('an LSTM begins with a forget bias of 1, as unitForgetBias of tf.layers does', () => {
  const block = lstmBlock(base());
  const layer = tf.layers.lstm({ units, recurrentInitializer: 'glorotUniform', unitForgetBias: true });
  layer.apply(x());
  expect(data(block.weights.b)).toEqual(data(layer.getWeights()[2]!));
  const seven = lstmBlock({ ...base(), forgetBias: 7 });
  expect([...data(seven.weights.b)].filter((value) => value === 7).length).toBe(units);
});

describe('bidirectional', () => {
  const both = (sequences: boolean) => {
    const blocks = [
      gruBlock({ ...base(), sequences }),
      gruBlock({ ...base(), rng: rng('back'), sequences, backwards: true }),
    ];
    return { blocks, block: bidirectionalBlock(blocks[0]!, blocks[1]!) };
  };

  test.each([true, false])(
    'is the wrapper of tf.layers with the same weights; all outputs: %s',
    (sequences) => {
      const { blocks, block } = both(sequences);
      const layer = tf.layers.bidirectional({
        layer: tf.layers.gru({
          units,
          recurrentActivation: 'sigmoid',
          recurrentInitializer: 'glorotUniform',
          returnSequences: sequences,
        }) as never,
        mergeMode: 'concat',
      });
      layer.apply(x());
      layer.setWeights(blocks.flatMap(({ weights: { wx, wh, b } }) => [wx, wh, b]));
      const wanted = layer.apply(x()) as tf.Tensor;
      const found = block.forward(x());
      expect(found.shape).toEqual(wanted.shape);
      expectClose(data(found), data(wanted), 1e-5);
    },
  );

  test('with a mask, padding at the end changes nothing, though one part reads it first', () => {
    const { block } = both(false);
    const padded = tf.concat([x(), numbers([batch, 4, inputs], 'padding')], 1);
    const mask = tf.concat([tf.ones([batch, time]), tf.zeros([batch, 4])], 1);
    expect(data(block.run(padded, { mask }))).toEqual(data(block.forward(x())));
  });

  test('two blocks in the same direction are told', () => {
    expect(() => bidirectionalBlock(gruBlock(base()), gruBlock({ ...base(), sequences: false }))).toThrow(
      new RangeError(
        'Cannot join { sequences: true, backwards: false } and { sequences: false, backwards: false } to a bidirectional block: wanted the second with backwards: true and the first without, and the same sequences',
      ),
    );
  });
});
