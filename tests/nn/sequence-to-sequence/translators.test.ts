import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { attention } from '../../../lib/nn/attention/attention.ts';
import { beamSearch } from '../../../lib/nn/generation/beam-search.ts';
import { generate } from '../../../lib/nn/generation/generate.ts';
import { crossEntropyFromLogits } from '../../../lib/nn/losses/cross-entropy-from-logits.ts';
import { type Mat, randn, scale } from '../../../lib/nn/matrix.ts';
import { dotAttention } from '../../../lib/nn/sequence-to-sequence/dot-attention.ts';
import { encoderDecoder } from '../../../lib/nn/sequence-to-sequence/encoder-decoder.ts';
import { tokenLoss } from '../../../lib/nn/sequence-to-sequence/token-loss.ts';
import {
  nextOfTarget,
  paddingMask,
  type Translator,
} from '../../../lib/nn/sequence-to-sequence/translator.ts';
import { transformer } from '../../../lib/nn/transformer/transformer.ts';
import { expectClose } from '../close.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const tokens = { sourceTokens: 9, targetTokens: 7 };
const ids = (...rows: number[][]) => tf.tensor2d(rows, [rows.length, rows[0]!.length], 'int32');
const models: [string, () => Translator][] = [
  [
    'an encoder and decoder',
    () => encoderDecoder({ ...tokens, embedding: 4, units: 6, attention: false, rng: rng(1) }),
  ],
  ['one with attention', () => encoderDecoder({ ...tokens, embedding: 4, units: 6, rng: rng(1) })],
  ['a transformer', () => transformer({ ...tokens, units: 8, heads: 2, layers: 2, rng: rng(1) })],
];

describe.each(models)('%s', (_, make) => {
  const source = [3, 5, 8, 2];

  test('gives logits for each token of the target', () => {
    const logits = make().logits(ids(source, [1, 2, 3, 4]), ids([1, 2, 3], [4, 5, 6]));
    expect(logits.shape).toEqual([2, 3, 7]);
  });

  test('token by token, it has the logits of teacher forcing, and a beam of 1 writes the same', () => {
    const model = make();
    const next = nextOfTarget(model, source);
    const seen: Mat = [];
    const noted = (target: readonly number[]) => {
      const logits = next(target);
      seen.push(logits);
      return logits;
    };
    const made = generate(noted, [1], { length: 5 });
    const forced = (model.logits(ids(source), ids([1, ...made])).arraySync() as Mat[])[0]!;
    expectClose(seen, forced.slice(0, 5), 1e-5);
    expect(beamSearch(next, [1], { beam: 1, length: 5 })[0]!.tokens).toEqual(made);
  });

  test('a later token of the target changes nothing before it: exactly 0; one of the source changes everything', () => {
    const model = make();
    const logits = (from: number[], to: number[]) =>
      (model.logits(ids(from), ids(to)).arraySync() as Mat[])[0]!;
    const [before, after] = [logits(source, [1, 2, 3, 4]), logits(source, [1, 2, 3, 5])];
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]).not.toEqual(before[3]);
    expect(logits(source.with(3, 1), [1, 2, 3, 4])[0]).not.toEqual(before[0]);
  });

  test('a source that is filled up with padding gives the same', () => {
    const model = make();
    const [short, long] = [source, [...source, 0, 0, 0]].map((from) =>
      model.logits(ids(from), ids([1, 2, 3])).dataSync(),
    );
    expectClose(long!, short!, 1e-5);
  });

  test('one seed makes the same weights to the byte', () => {
    const bytes = () => make().parameters.map((one) => [...one.dataSync()]);
    expect(bytes()).toEqual(bytes());
  });

  test('no tensor is left over, and disposing its parameters leaves nothing', () => {
    const before = tf.memory().numTensors;
    const model = make();
    const [x, y] = [ids(source), ids([1, 2])];
    const held = tf.memory().numTensors;
    model.logits(x, y, { training: true }).dispose();
    nextOfTarget(model, source)([1]);
    expect(tf.memory().numTensors).toBe(held);
    tf.dispose([x, y, ...model.parameters]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('dot attention is attention whose scores are not scaled', () => {
  const [h, memory] = [randn(3, 4, rng('h')), randn(5, 4, rng('memory'))];
  const mask = [1, 1, 0, 1, 0];
  const { context, weights } = dotAttention(tf.tensor3d([h]), tf.tensor3d([memory]), tf.tensor2d([mask]));
  const seen = h.map(() => mask.map(Boolean));
  const wanted = attention(scale(h, Math.sqrt(4)), memory, memory, seen);
  expectClose(context.arraySync() as Mat[], [wanted.out], 1e-6);
  expectClose(weights.arraySync() as Mat[], [wanted.weights], 1e-6);
});

test('attention weights show where the decoder looked, and never at padding', () => {
  const model = encoderDecoder({ ...tokens, rng: rng(1) });
  const weights = model.attentionWeights(ids([3, 5, 0, 0]), ids([1, 2, 3])).arraySync() as Mat[];
  expect(weights[0]!.map((row) => row.slice(2))).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  for (const row of weights[0]!) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  const without = encoderDecoder({ ...tokens, attention: false, rng: rng(1) });
  expect(() => without.attentionWeights(ids([1]), ids([1]))).toThrow(
    new Error('Cannot show attention weights: this model has no attention. Make it with attention: true'),
  );
});

test('the mask of padding is 0 where the padding is', () => {
  expect(paddingMask(ids([3, 0, 2, 0]), 0).arraySync()).toEqual([[1, 0, 1, 0]]);
  expect(paddingMask(tf.tensor2d([[3, 0, 2]]), 2).arraySync()).toEqual([[1, 1, 0]]);
});

describe('the loss of tokens', () => {
  const logits = [0, 1].map((n) => randn(3, 5, rng(n)));
  const labels = [
    [1, 4, 0],
    [2, 2, 3],
  ];

  test('is the cross-entropy of all rows; masked ones do not count', () => {
    const found = tokenLoss(tf.tensor3d(logits), ids(...labels)).dataSync()[0]!;
    expect(found).toBeCloseTo(crossEntropyFromLogits(labels.flat(), logits.flat()), 5);
    const mask = tf.tensor2d([
      [1, 1, 0],
      [1, 0, 0],
    ]);
    const masked = tokenLoss(tf.tensor3d(logits), ids(...labels), { mask }).dataSync()[0]!;
    const kept = [logits[0]![0]!, logits[0]![1]!, logits[1]![0]!];
    expect(masked).toBeCloseTo(crossEntropyFromLogits([1, 4, 2], kept), 5);
  });

  test('with logits that are all the same it is ln of the number of tokens', () => {
    expect(tokenLoss(tf.ones([2, 3, 5]), ids(...labels)).dataSync()[0]).toBeCloseTo(Math.log(5), 6);
  });

  test('labels that do not fit are told', () => {
    expect(() => tokenLoss(tf.ones([2, 3, 5]), ids([1, 2]))).toThrow(
      new RangeError(
        'Cannot compute tokenLoss: logits are (2, 3, 5), with labels of (1, 2); wanted a label for each row of logits, (2, 3)',
      ),
    );
    expect(() => tokenLoss(tf.ones([2, 3, 5]), ids(...labels), { mask: tf.ones([2]) })).toThrow(
      new RangeError(
        'Cannot compute tokenLoss: logits are (2, 3, 5), with labels of (2, 3) and a mask of (2); wanted a label for each row of logits, (2, 3)',
      ),
    );
  });
});
