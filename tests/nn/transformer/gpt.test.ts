import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { generate } from '../../../lib/nn/generation/generate.ts';
import type { Mat } from '../../../lib/nn/matrix.ts';
import { parameterCount } from '../../../lib/nn/outline.ts';
import { tokenLoss } from '../../../lib/nn/sequence-to-sequence/token-loss.ts';
import { gpt, gptParameterCount } from '../../../lib/nn/transformer/gpt.ts';
import { expectClose } from '../close.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const config = { tokens: 11, context: 8, units: 12, heads: 3, layers: 2 };
const model = () => gpt({ ...config, rng: rng('gpt') });
const ids = (...rows: number[][]) => tf.tensor2d(rows, [rows.length, rows[0]!.length], 'int32');
const text = [3, 1, 4, 1, 5, 9, 2, 6];

test('its parameters are counted as it has them, and for GPT-2’s sizes, its output table shared, as the paper has', () => {
  expect(parameterCount(model())).toBe(gptParameterCount(config));
  const small = { tokens: 50_257, context: 1024, units: 768, layers: 12 };
  expect(gptParameterCount(small) - small.tokens * small.units).toBe(124_439_808);
});

test('with logits that are all the same the loss is ln of the number of tokens', () => {
  const one = model();
  one.parameters.at(-1)!.assign(tf.zeros([config.units, config.tokens]));
  const [x, y] = [ids(text), ids([...text.slice(1), 5])];
  expect(tokenLoss(one.forward(x), y).dataSync()[0]).toBeCloseTo(Math.log(config.tokens), 6);
});

test('untrained, the loss is near that', () => {
  const loss = tokenLoss(model().forward(ids(text)), ids([...text.slice(1), 5])).dataSync()[0]!;
  expect(Math.abs(loss - Math.log(config.tokens))).toBeLessThan(0.2);
});

test('a later token that changes, changes nothing before it: exactly 0', () => {
  const one = model();
  const [before, after] = [text, text.with(5, 0)].map(
    (tokens) => (one.forward(ids(tokens)).arraySync() as Mat[])[0]!,
  );
  expect(after!.slice(0, 5)).toEqual(before!.slice(0, 5));
  for (let t = 5; t < 8; t++) expect(after![t]).not.toEqual(before![t]);
});

test('token by token, generation has the logits of teacher forcing', () => {
  const one = model();
  const next = one.next();
  const seen: Mat = [];
  const made = generate(next, [3], {
    length: 7,
    pick: (logits) => {
      seen.push(logits);
      return logits.indexOf(Math.max(...logits));
    },
  });
  const forced = (one.forward(ids([3, ...made])).arraySync() as Mat[])[0]!;
  expectClose(seen, forced.slice(0, 7), 1e-5);
});

test('of a text longer than its context it sees the end', () => {
  const next = model().next();
  expect(next([10, 10, 10, ...text])).toEqual(next(text));
});

test('one seed makes the same weights to the byte, another seed others', () => {
  const bytes = (seed: string) =>
    gpt({ ...config, rng: rng(seed) }).parameters.map((one) => [...one.dataSync()]);
  expect(bytes('a')).toEqual(bytes('a'));
  expect(bytes('a')).not.toEqual(bytes('b'));
});

test('no tensor is left over, and disposing its parameters leaves nothing', () => {
  const before = tf.memory().numTensors;
  const one = model();
  const x = ids(text);
  one.forward(x, { training: true }).dispose();
  one.next()(text);
  tf.dispose([x, ...one.parameters]);
  expect(tf.memory().numTensors).toBe(before);
});

test('too many time steps, tokens out of range and heads that do not divide are told', () => {
  const one = model();
  expect(() => one.forward(ids([...text, 1]))).toThrow(
    new RangeError(
      'Cannot read tokens of shape (1, 9) with a context of 8: wanted (batch, time), with 1 to 8 time steps',
    ),
  );
  expect(() => one.forward(ids([0, 11]))).toThrow(
    new RangeError(
      'Cannot embed token 11 at (0, 1): wanted a whole number from 0 to 10, since there are 11 tokens',
    ),
  );
  const before = tf.memory().numTensors;
  expect(() => gpt({ ...config, heads: 5, rng: rng(1) })).toThrow(
    new RangeError('Cannot split 12 units into 5 heads: wanted a number of heads that divides 12'),
  );
  expect(tf.memory().numTensors).toBe(before);
});
