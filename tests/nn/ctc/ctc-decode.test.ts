import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { ctcBeamSearch } from '../../../lib/nn/ctc/ctc-beam-search.ts';
import { ctcCollapse } from '../../../lib/nn/ctc/ctc-collapse.ts';
import { ctcGreedy } from '../../../lib/nn/ctc/ctc-greedy.ts';
import { ctcLoss } from '../../../lib/nn/ctc/ctc-loss.ts';
import { randn, scale, zeros } from '../../../lib/nn/matrix.ts';
import { everySequence } from '../every-sequence.ts';

const logs = (rows: number[][]) => rows.map((row) => row.map(Math.log));

test('greedy takes the likeliest path; the likeliest label is another, and a beam finds it', () => {
  const logits = logs([
    [0.6, 0.4],
    [0.6, 0.4],
  ]);
  expect(ctcGreedy(logits)).toEqual([]); // the path of two blanks has 0.36
  const [best] = ctcBeamSearch(logits);
  expect(best!.tokens).toEqual([1]); // its three paths have 0.64
  expect(Math.exp(best!.logProbability)).toBeCloseTo(0.64, 12);
});

test('greedy collapses the largest of each time step, whichever token is the blank', () => {
  const logits = [
    [0, 0, 5],
    [5, 0, 0],
    [0, 0, 5],
    [0, 0, 4],
    [0, 3, 0],
  ];
  expect(ctcGreedy(logits)).toEqual([2, 2, 1]);
  expect(ctcGreedy(logits, { blank: 2 })).toEqual([0, 1]);
});

test.each([1, 2, 3, 4, 5])(
  'a beam that holds everything gives every label with its probability; %i time steps',
  (time) => {
    for (const blank of [0, 2]) {
      const logits = randn(time, 3, rng(`${time} ${blank}`));
      const labels = new Set(everySequence(time, 3).map((path) => `${ctcCollapse(path, { blank })}`));
      const found = ctcBeamSearch(logits, { blank, beam: 1000 });
      expect(new Set(found.map(({ tokens }) => `${tokens}`)).size).toBe(found.length);
      const possible = found.filter(({ logProbability }) => logProbability > Number.NEGATIVE_INFINITY);
      expect(new Set(possible.map(({ tokens }) => `${tokens}`))).toEqual(labels);
      for (const { tokens, logProbability } of possible)
        expect(logProbability).toBeCloseTo(-ctcLoss(logits, tokens, { blank }), 10);
      const sorted = found.map(({ logProbability }) => logProbability);
      expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    }
  },
);

test('a narrow beam is never better than a wide one, and right where the logits are clear', () => {
  const logits = randn(12, 5, rng('narrow'));
  const scores = [1, 3, 30].map((beam) => -ctcLoss(logits, ctcBeamSearch(logits, { beam })[0]!.tokens));
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  const clear = scale(logits, 100);
  expect(ctcBeamSearch(clear, { beam: 2 })[0]!.tokens).toEqual(ctcGreedy(clear));
});

test('what cannot be searched is told', () => {
  expect(() => ctcBeamSearch(zeros(2, 3), { beam: 0 })).toThrow(
    new RangeError('Cannot search with a beam of 0: wanted a whole number from 1 on'),
  );
  expect(() => ctcGreedy([])).toThrow(
    new RangeError(
      'Cannot compute CTC: logits are (0, 0) and the blank is token 0; wanted (time, tokens) with one time step or more, and a blank among the tokens',
    ),
  );
});
