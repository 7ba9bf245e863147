import { describe, expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import {
  clipByGlobalNorm,
  clipByValue,
  constant,
  cosine,
  globalNorm,
  oneCycle,
  type Schedule,
  standing,
  stepDecay,
  warmUp,
} from 'downhill/training';
import { stopper } from '../../lib/training/early-stopping.ts';

const rates = (schedule: Schedule, count: number, total?: number) =>
  Array.from({ length: count }, (_, step) => schedule(step, total));
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 12));

describe('schedules', () => {
  test('constant and step decay are what their names say', () => {
    expect(rates(constant(0.3), 3)).toEqual([0.3, 0.3, 0.3]);
    expect(rates(stepDecay({ lr: 1, every: 2, factor: 0.5 }), 6)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25]);
    expect(stepDecay({ lr: 1, every: 10 })(25)).toBeCloseTo(0.01, 12);
  });

  test('the cosine is 1, 0.854, 0.5, 0.146 and 0 at the quarters, and stays at its end', () => {
    const [a, b] = [(2 + Math.SQRT2) / 4, (2 - Math.SQRT2) / 4]; // cos of 45 and 135 degrees
    expect(rates(cosine({ lr: 1, steps: 4 }), 6)).toEqual(near([1, a, 0.5, b, 0, 0]));
    expect(rates(cosine({ lr: 1, min: 0.2 }), 5, 4)).toEqual(
      near([1, 0.2 + 0.8 * a, 0.6, 0.2 + 0.8 * b, 0.2]),
    );
  });

  test('warm-up rises in equal parts and hands on to the next schedule at its beginning', () => {
    expect(rates(warmUp({ steps: 4, into: constant(2) }), 6)).toEqual([0.5, 1, 1.5, 2, 2, 2]);
    const both = warmUp({ steps: 2, into: cosine({ lr: 1 }) });
    expect(rates(both, 7, 6)).toEqual(near([0.5, 1, ...rates(cosine({ lr: 1, steps: 4 }), 5)]));
  });

  test('one cycle begins at lr / 25, is at lr after its rise and ends at lr / 250,000', () => {
    // As in PyTorch's OneCycleLR(max_lr=1, total_steps=10): the highest at step 2, the end at step 9.
    const all = rates(oneCycle({ lr: 1, steps: 10 }), 10);
    expect(all[0]).toBeCloseTo(1 / 25, 12);
    expect(all[1]).toBeCloseTo((1 + 1 / 25) / 2, 12);
    expect(all[2]).toBe(1);
    expect(all[9]).toBeCloseTo(1 / 250000, 12);
    const falling = Array.from({ length: 7 }, (_, k) => {
      const end = 1 / 250000;
      return end + ((1 - end) * (1 + Math.cos((Math.PI * (k + 1)) / 7))) / 2;
    });
    expect(all.slice(3)).toEqual(near(falling));
    expect(rates(oneCycle({ lr: 1 }), 3, 1).every(Number.isFinite)).toBe(true);
  });

  test('a schedule that does not know its end says so', () => {
    expect(() => cosine({ lr: 1 })(3)).toThrow(
      new RangeError(
        'Cannot follow the schedule cosine: it does not know how many steps there are. Give it steps: epochs * batches',
      ),
    );
  });
});

describe('early stopping', () => {
  test('it waits so many epochs for something better', () => {
    const at = (values: number[], more = {}) => standing(values, { patience: 2, ...more });
    expect(at([3])).toEqual({ best: 1, waited: 0, over: false });
    expect(at([3, 2, 2.5])).toEqual({ best: 2, waited: 1, over: false });
    expect(at([3, 2, 2.5, 2])).toEqual({ best: 2, waited: 2, over: true });
    expect(at([3, 2, 1.95, 1.9], { minDelta: 0.2 })).toEqual({ best: 2, waited: 2, over: true });
    expect(at([0.5, 0.6, 0.55], { direction: 'max' })).toEqual({ best: 2, waited: 1, over: false });
    expect(at([NaN, NaN])).toEqual({ best: 0, waited: 2, over: true });
    expect(at([NaN, 4])).toEqual({ best: 2, waited: 0, over: false });
  });

  test('what is watched and which way is better follow from names', () => {
    const series = { loss: [3, 4], valLoss: [4, 3], valAccuracy: [0.5, 0.4] };
    const history = { epochs: 2, series, seconds: [0, 0] };
    const best = (monitor: string | undefined, validation: boolean) =>
      stopper({ earlyStopping: { patience: 1, monitor } }, validation)?.at(history)?.best;
    expect([best(undefined, true), best(undefined, false), best('valAccuracy', true)]).toEqual([2, 1, 1]);
    expect(stopper({ patience: 1 }, false)!.note(history)).toBe(
      'loss was best in epoch 1, whose weights the model has',
    );
    expect(stopper({ patience: 1 }, true)!.note(history)).toBeUndefined();
    expect(stopper({}, true)).toBeUndefined();
    expect(() => best('valAcuracy', true)).toThrow(
      new RangeError(
        'Cannot watch "valAcuracy": no such series. Did you mean "valAccuracy"? Known: loss, valLoss, valAccuracy',
      ),
    );
    expect(() => stopper({ patience: 0 }, true)).toThrow(
      new RangeError('Cannot wait for 0 epochs: wanted a patience of 1 or more'),
    );
  });
});

describe('clipping', () => {
  const clipped = (clip: (g: Record<string, tf.Tensor>) => Record<string, tf.Tensor>, ...lists: number[][]) =>
    tf.tidy(() => {
      const gradients = Object.fromEntries(lists.map((list, at) => [at, tf.tensor1d(list)]));
      return Object.values(clip(gradients)).map((gradient) => Array.from(gradient.dataSync()));
    });

  test('the norm is that of all gradients as one vector, and the direction stays', () => {
    // 3, 4 and 12 are 13 long.
    const shorter = clipped((g) => clipByGlobalNorm(g, 6.5), [3, 4], [12]);
    expect(shorter).toEqual([near([1.5, 2]), near([6])]);
    expect(clipped((g) => clipByGlobalNorm(g, 20), [3, 4], [12])).toEqual([[3, 4], [12]]);
    expect(clipped((g) => clipByGlobalNorm(g, 1), [0, 0])).toEqual([[0, 0]]);
    expect(tf.tidy(() => globalNorm({ a: tf.tensor1d([3, 4]), b: tf.scalar(12) }).dataSync()[0])).toBe(13);
  });

  test('by value, each number is cut for itself', () => {
    expect(clipped((g) => clipByValue(g, 3), [-5, 2], [3.5])).toEqual([[-3, 2], [3]]);
  });
});
