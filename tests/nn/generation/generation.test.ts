import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { logSoftmax, softmax } from '../../../lib/nn/activations/softmax.ts';
import { beamSearch } from '../../../lib/nn/generation/beam-search.ts';
import { generate } from '../../../lib/nn/generation/generate.ts';
import { lastLogits, type Next, nextOf } from '../../../lib/nn/generation/next.ts';
import { onlyLargest, sampleToken } from '../../../lib/nn/generation/sample-token.ts';
import { everySequence } from '../every-sequence.ts';

/** Logits that depend on all tokens so far, in no simple way. */
const next =
  (count: number): Next =>
  (tokens) => {
    const random = rng(`after ${tokens}`);
    return Array.from({ length: count }, () => 2 * random.normal());
  };

/** ln P of the tokens after the prompt. */
const logP = (tokens: readonly number[], prompt: readonly number[], step: Next) =>
  tokens.reduce((sum, token, i) => sum + logSoftmax(step([...prompt, ...tokens.slice(0, i)]))[token]!, 0);

describe('sampling', () => {
  const logits = [1, 0, 2, -1, 0.5];

  /** Chi-square of what was drawn against the probabilities. */
  const chiSquare = (p: number[], draw: () => number, n = 20_000) => {
    const counts = p.map(() => 0);
    for (let i = 0; i < n; i++) counts[draw()]!++;
    return p.reduce(
      (sum, one, i) => sum + (one === 0 ? counts[i]! : (counts[i]! - n * one) ** 2 / (n * one)),
      0,
    );
  };

  test.each([0.5, 1, 2])('tokens come as often as softmax(logits / %d) says', (temperature) => {
    const random = rng(`drawn ${temperature}`);
    const p = softmax(logits.map((z) => z / temperature));
    expect(chiSquare(p, () => sampleToken(logits, { rng: random, temperature }))).toBeLessThan(18.5); // 0.1 % of 4
  });

  test('of the k likeliest alone, as often as their share says', () => {
    const random = rng('top');
    const [a, b] = softmax([2, 1]);
    const p = [b!, 0, a!, 0, 0];
    expect(chiSquare(p, () => sampleToken(logits, { rng: random, topK: 2 }))).toBeLessThan(10.8); // 0.1 % of 1
  });

  test('the likeliest one alone, near temperature 0 and with k = 1', () => {
    const random = rng(1);
    for (let i = 0; i < 100; i++) {
      expect(sampleToken(logits, { rng: random, temperature: 1e-3 })).toBe(2);
      expect(sampleToken(logits, { rng: random, topK: 1 })).toBe(2);
    }
  });

  test('of equal logits the first are kept; a k above their number keeps all', () => {
    const none = Number.NEGATIVE_INFINITY;
    expect(onlyLargest([1, 3, 3, 3], 2)).toEqual([none, 3, 3, none]);
    expect(onlyLargest([1, 3], 5)).toEqual([1, 3]);
  });

  test('a number at the very end of [0, 1) is a token that has a probability, though they add up to less', () => {
    const almostOne = Object.assign(() => 1 - 2 ** -53, rng(0)) as ReturnType<typeof rng>;
    const logits = [...new Array<number>(10).fill(0), Number.NEGATIVE_INFINITY];
    expect(softmax(logits).reduce((rest, p) => rest - p, almostOne())).toBeGreaterThanOrEqual(0);
    expect(sampleToken(logits, { rng: almostOne })).toBe(9);
  });

  test('the same seed draws the same', () => {
    const draws = () => {
      const random = rng('same');
      return Array.from({ length: 50 }, () => sampleToken(logits, { rng: random }));
    };
    expect(draws()).toEqual(draws());
  });

  test('a temperature or a k that means nothing, and NaN, are told', () => {
    expect(() => sampleToken([1, Number.NaN], { rng: rng(1) })).toThrow(
      new RangeError('Cannot draw a token: logits[1] is NaN. Look at the loss of the model that made it'),
    );
    expect(() => sampleToken(logits, { rng: rng(1), temperature: 0 })).toThrow(
      new RangeError('Cannot take a softmax with temperature 0: wanted a number above 0'),
    );
    expect(() => sampleToken(logits, { rng: rng(1), topK: 0 })).toThrow(
      new RangeError('Cannot draw from the 0 likeliest tokens: wanted a whole number from 1 on'),
    );
  });
});

describe('generation', () => {
  test('goes on with what was picked, and answers the new tokens alone', () => {
    const seen: number[][] = [];
    const counting: Next = (tokens) => {
      seen.push([...tokens]);
      return [0, 1, 2, 3, 4].map((token) => (token === (tokens.at(-1)! + 1) % 5 ? 1 : 0));
    };
    const prompt = [3, 1];
    expect(generate(counting, prompt, { length: 4 })).toEqual([2, 3, 4, 0]);
    expect(seen).toEqual([
      [3, 1],
      [3, 1, 2],
      [3, 1, 2, 3],
      [3, 1, 2, 3, 4],
    ]);
    expect(prompt).toEqual([3, 1]);
  });

  test('ends at the stop token, which is left out', () => {
    const counting: Next = (tokens) => [0, 1, 2, 3].map((token) => (token === tokens.at(-1)! + 1 ? 1 : 0));
    expect(generate(counting, [0], { length: 10, stop: 3 })).toEqual([1, 2]);
  });
});

describe('beam search', () => {
  test.each([
    [2, 4],
    [3, 3],
    [4, 2],
  ])('with a beam of |V|^T it is the search of all sequences: %i tokens, length %i', (count, length) => {
    const step = next(count);
    const all = everySequence(length, count).map((tokens) => ({ tokens, log: logP(tokens, [0], step) }));
    all.sort((a, b) => b.log - a.log);
    const found = beamSearch(step, [0], { beam: count ** length, length });
    expect(found.map(({ tokens }) => tokens)).toEqual(all.map(({ tokens }) => tokens));
    for (const [i, { logProbability }] of found.entries())
      expect(logProbability).toBeCloseTo(all[i]!.log, 10);
  });

  test('with a stop token, too: sequences of every length that end with it, and of full length that do not', () => {
    const [step, length, stop] = [next(3), 4, 2];
    const ended = [0, 1, 2, 3].flatMap((n) => everySequence(n, 2).map((tokens) => [...tokens, stop]));
    const all = [...ended, ...everySequence(length, 2)].map((tokens) => logP(tokens, [1], step));
    const found = beamSearch(step, [1], { beam: 1000, length, stop });
    expect(found.length).toBe(all.length);
    all.sort((a, b) => b - a);
    for (const [i, { logProbability }] of found.entries()) expect(logProbability).toBeCloseTo(all[i]!, 10);
    expect(found.reduce((sum, one) => sum + Math.exp(one.logProbability), 0)).toBeCloseTo(1, 10);
    for (const { tokens, logProbability, isFinished } of found)
      expect(logP(isFinished ? [...tokens, stop] : tokens, [1], step)).toBeCloseTo(logProbability, 10);
  });

  test('with a beam of 1 it is the greedy choice', () => {
    const step = next(5);
    const [best] = beamSearch(step, [2], { beam: 1, length: 6 });
    expect(best!.tokens).toEqual(generate(step, [2], { length: 6 }));
  });

  test('it finds what the greedy choice misses', () => {
    const logs = (...p: number[]) => p.map(Math.log);
    const trap: Next = (tokens) =>
      tokens.length === 1 ? logs(0.6, 0.4) : tokens[1] === 0 ? logs(0.5, 0.5) : logs(0.05, 0.95);
    expect(generate(trap, [0], { length: 2 })).toEqual([0, 0]); // 0.3
    const [best] = beamSearch(trap, [0], { beam: 2, length: 2 });
    expect(best!.tokens).toEqual([1, 1]);
    expect(Math.exp(best!.logProbability)).toBeCloseTo(0.38, 12);
  });

  test('with lengthPower 1 the mean over tokens counts, so that the short one need not win', () => {
    const logs = (...p: number[]) => p.map(Math.log);
    const step: Next = (tokens) => (tokens.length === 1 ? logs(0.4, 0.6) : logs(0.9, 0.1)); // 1 stops
    const options = { beam: 10, length: 3, stop: 1 };
    expect(beamSearch(step, [0], options)[0]!.tokens).toEqual([]); // 0.6 against 0.4 0.9 0.9
    expect(beamSearch(step, [0], { ...options, lengthPower: 1 })[0]!.tokens).toEqual([0, 0, 0]);
  });

  test('a beam of nothing is told', () => {
    expect(() => beamSearch(next(2), [0], { beam: 0, length: 1 })).toThrow(
      new RangeError('Cannot search with a beam of 0: wanted a whole number from 1 on'),
    );
  });
});

describe('the next token of a block', () => {
  /** Its logits say which tokens it was given: row t has the token of t, one-hot. */
  const echo = { forward: (x: tf.Tensor) => tf.oneHot(x as tf.Tensor2D, 4).toFloat() };

  test('is the last row of its logits, of the last tokens that fit into the context', () => {
    expect(nextOf(echo)([3, 1, 2])).toEqual([0, 0, 1, 0]);
    const shapes: number[][] = [];
    const noting = {
      forward(x: tf.Tensor) {
        shapes.push(x.shape);
        return echo.forward(x);
      },
    };
    nextOf(noting, { context: 2 })([3, 1, 2, 0, 1]);
    nextOf(noting, { context: 2 })([3]);
    expect(shapes).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test('keeps no tensor', () => {
    const before = tf.memory().numTensors;
    nextOf(echo)([1, 2]);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('after no token, or of another shape, is told', () => {
    expect(() => nextOf(echo)([])).toThrow(
      new RangeError('Cannot tell the next token after none: wanted one or more, a start token for instance'),
    );
    expect(() => lastLogits(tf.zeros([2, 3, 4]))).toThrow(
      new RangeError('Cannot take the last logits of (2, 3, 4): wanted (1, time, tokens)'),
    );
  });
});
