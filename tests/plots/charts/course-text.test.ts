import { describe, expect, test } from '@jest/globals';
import { curves } from '../../../lib/plots/charts/curves.ts';

const altOf = (lists: Record<string, number[]>, options: object = {}) =>
  curves(lists, { title: 'A claim', y: 'accuracy', ...options }).alt;

describe('a line that turns between its ends', () => {
  test('has its highest point told and where it is, as of a hill', () => {
    expect(altOf({ digits: [0.078, 0.5, 0.95, 0.1] }, { x: 'rate', at: [0.001, 0.01, 0.1, 1] })).toBe(
      '1 line of accuracy: digits from 0.078 to 0.1, highest 0.95 at rate 0.1. Along x: rate.',
    );
  });

  test('has its lowest point told, as of a valley whose ends are alike', () => {
    expect(altOf({ H: [1.966, 0.7, 1.966] }, { y: 'nats' })).toBe(
      '1 line of nats: H from 1.966 to 1.966, lowest 0.7 at epoch 2. Along x: epoch.',
    );
  });

  test('has both told in their order where it is a wave', () => {
    expect(altOf({ sine: [0, 1, 0, -1, 0] }, { x: 'step', at: [0, 1, 2, 3, 4] })).toBe(
      '1 line of accuracy: sine from 0 to 0, highest 1 at step 1, lowest −1 at step 3. Along x: step.',
    );
  });

  test('of many lines has only the greater turn told', () => {
    const wave = [0, 1, 0, -3, 0];
    const alt = altOf({ a: wave, b: wave, c: wave, d: wave });
    expect(alt.match(/lowest −3 at epoch 4/g)).toHaveLength(4);
    expect(alt).not.toContain('highest');
  });

  test('is compared as it is drawn: on a log axis a dip by a power of ten is as deep as the one before', () => {
    const dip = [100, 0.01, 1];
    expect(altOf({ a: dip })).not.toContain('lowest');
    expect(altOf({ a: dip }, { log: 'y' })).toContain('from 100 to 1, lowest 0.01 at epoch 2');
  });

  test('is told where x is, when what lies along x has a long name', () => {
    expect(altOf({ a: [0, 1, 0] }, { x: 'probability that the net gives' })).toContain(
      'highest 1 where x is 2.',
    );
  });
});

test('neither a fall without a turn nor the noise at its end is told as one', () => {
  expect(altOf({ fall: [3, 2, 1], noisy: [3, 1, 0.9, 0.95] })).toBe(
    '2 lines of accuracy: fall from 3 to 1; noisy from 3 to 0.95. Along x: epoch.',
  );
});

test('a best epoch is told once, and gaps are no turns', () => {
  const history = { epochs: 3, series: { loss: [3, 2, 1], valLoss: [3, 1, 3] }, seconds: [1, 1, 1] };
  expect(curves(history, { title: 'A claim' }).alt).toContain('validation from 3 to 3, best 1 at epoch 2.');
  expect(altOf({ a: [Number.NaN, 0, 5, 0] })).toContain(
    'a from 0 to 0, highest 5 at epoch 3, 1 of 4 not finite.',
  );
});
