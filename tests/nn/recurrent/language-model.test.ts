import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { generate } from '../../../lib/nn/generation/generate.ts';
import type { Mat } from '../../../lib/nn/matrix.ts';
import { gruBlock } from '../../../lib/nn/recurrent/gru-block.ts';
import { lstmBlock } from '../../../lib/nn/recurrent/lstm-block.ts';
import { recurrentLanguageModel } from '../../../lib/nn/recurrent/recurrent-language-model.ts';
import { rnnBlock } from '../../../lib/nn/recurrent/rnn-block.ts';
import { expectClose } from '../close.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

describe.each([
  ['rnn', rnnBlock],
  ['lstm', lstmBlock],
  ['gru', gruBlock],
])('of %s', (_, cell) => {
  const model = () => recurrentLanguageModel({ tokens: 7, embedding: 4, units: 5, cell, rng: rng('model') });
  const logits = (one: ReturnType<typeof model>, tokens: number[]) =>
    (one.forward(tf.tensor2d([tokens], [1, tokens.length], 'int32')).arraySync() as Mat[])[0]!;

  test('generation with a carried state has the logits of teacher forcing', () => {
    const one = model();
    const seen: Mat = [];
    const made = generate(one.next(), [2, 6], {
      length: 8,
      pick: (z) => {
        seen.push(z);
        return z.indexOf(Math.max(...z));
      },
    });
    expectClose(seen, logits(one, [2, 6, ...made]).slice(1, 9), 1e-5);
  });

  test('it may go back, or to other tokens: the state is then made anew', () => {
    const one = model();
    const next = one.next();
    for (const tokens of [[1, 2, 3], [1, 2, 3, 4, 5], [1, 2], [1, 3, 3], [1, 3, 3], [4]])
      expectClose(next(tokens), logits(one, tokens).at(-1)!, 1e-5);
  });

  test('a later token changes nothing before it: exactly 0', () => {
    const one = model();
    expect(logits(one, [1, 2, 3, 0, 5]).slice(0, 3)).toEqual(logits(one, [1, 2, 3, 4, 5]).slice(0, 3));
  });

  test('it keeps no tensor', () => {
    const one = model();
    const before = tf.memory().numTensors;
    const next = one.next();
    next([1, 2]);
    next([1, 2, 3]);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('nothing to go on from is told', () => {
    expect(() => model().next()([])).toThrow(
      new RangeError('Cannot tell the next token after none: wanted one or more, a start token for instance'),
    );
  });
});
