import { afterEach, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { forgetData, recordData } from '../../lib/base/index.ts';
import { checkpoint, claim, compare, predict, reveal } from '../../lib/lesson/index.ts';

afterEach(forgetData);

/** What is said while something is done. */
function said(act: (options: { say: (line: string) => void }) => unknown): string[] {
  const lines: string[] = [];
  act({ say: (line) => lines.push(line) });
  return lines;
}

test('a guess stands beside what came out, and is never judged', () => {
  expect(said((on) => predict('06-a', 0.25, on))).toEqual(['Your guess: 0.25. Now run on.']);
  expect(said((on) => reveal('06-a', 0.5, on))).toEqual(['You guessed 0.25; it is 0.5.']);
  expect(said((on) => predict('06-b', undefined, on))).toEqual([
    'Your guess goes here first: change the cell, then run it.',
  ]);
  expect(said((on) => reveal('06-b', [1, 2], on))).toEqual(['It is [ 1, 2 ].']);
});

test('a checkpoint that does not hold says what to do', () => {
  expect(said((on) => checkpoint('the data is scaled', true, on))).toEqual(['✓ the data is scaled']);
  expect(() => checkpoint('the data is scaled', false)).toThrow(
    'Checkpoint "the data is scaled" does not hold: run the cells above from the top, then this one. If it still fails, compare them with the lesson as it came (git diff)',
  );
});

test('two computations are compared quantity by quantity', () => {
  const lines = said((on) => compare({ loss: [1, 1 + 2e-7], 'dL/dw': [tf.tensor1d([1, 2]), [1, 2]] }, on));
  expect(lines).toEqual(['✓ loss   largest difference 2.0e-7', '✓ dL/dw  largest difference 0']);
});

test('what is said is not said again as the value of a cell', () => {
  const say = () => {};
  const words = { at: 1, within: 0, say };
  const answers: unknown[] = [
    compare({ a: [1, 1] }, { say }),
    claim('06-x', 1, words),
    claim('06-x', 1, { ...words, full: false }),
  ];
  expect(answers).toEqual([undefined, undefined, undefined]);
});

test('quantities that are too far apart are named with their place', () => {
  const lines: string[] = [];
  const go = () =>
    compare(
      {
        w: [
          [1, 2],
          [1, 2.5],
        ],
        b: [0, 0],
      },
      { say: (line) => lines.push(line) },
    );
  expect(go).toThrow('Too far apart: w by 5.0e-1; wanted at most 1.0e-5');
  expect(lines).toEqual(['x w  largest difference 5.0e-1 at [1]', '✓ b  largest difference 0']);
  expect(() => compare({ a: [1, Number.NaN] }, { say: () => {} })).toThrow('Too far apart: a by Infinity');
  expect(() => compare({})).toThrow('Cannot compare nothing: wanted { name: [ours, theirs] }');
});

test('a claim of the text is held with the full data only', () => {
  const words = { at: 0.885, within: 0.03 };
  expect(said((on) => claim('06-x', 0.89, { ...words, ...on }))).toEqual([
    '06-x: 0.89 (the text says 0.885 ± 0.03)',
  ]);
  expect(said((on) => claim('06-n', 13_781, { at: 13_781, within: 0, ...on }))).toEqual([
    '06-n: 13781 (the text says 13781)',
  ]);
  expect(said((on) => claim('06-y', 1, { at: 1, within: 1e-9, ...on }))).toEqual([
    '06-y: 1 (the text says 1)',
  ]);
  expect(() => claim('06-x', 0.8, words)).toThrow(
    'Claim 06-x does not hold: found 0.8, the text says 0.885 (give or take 0.03)',
  );
  expect(() => claim('06-x', Number.NaN, words)).toThrow('Claim 06-x does not hold: found NaN');
  recordData('mnist', { full: false, source: 'made' });
  expect(said((on) => claim('06-x', 0.8, { ...words, ...on }))).toEqual([
    '06-x: 0.8 here; 0.885 with the full data',
  ]);
});
