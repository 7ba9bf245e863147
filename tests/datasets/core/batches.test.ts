import { describe, expect, test } from '@jest/globals';
import { displayed, rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { noise } from '../../../lib/datasets/transform/noise.ts';
import { rowsOf, table } from './made.ts';

/** The rows of one epoch, batch by batch. */
function epoch(batches: Iterable<{ X: tf.Tensor }>): number[][] {
  const rows: number[][] = [];
  for (const { X } of batches) rows.push((X.arraySync() as number[][]).map((x) => x[0]! / 10));
  return rows;
}

describe('an epoch', () => {
  test('has every example once: in order without rng, in another order with one', () => {
    const random = rng('sizes');
    for (let round = 0; round < 40; round++) {
      const all = table(1 + random.int(60));
      const size = 1 + random.int(all.size);
      const kept = epoch(all.batches(size));
      const shuffled = epoch(all.batches(size, { rng: random }));
      expect(kept.flat()).toEqual(rowsOf(all));
      expect(shuffled.flat().sort((a, b) => a - b)).toEqual(rowsOf(all));
      expect(kept.map(({ length }) => length)).toEqual(shuffled.map(({ length }) => length));
      expect(kept.length).toBe(all.batches(size).count);
      expect(kept.at(-1)!.length % size).toBe(all.batches(size).remainder);
      const dropped = all.batches(size, { remainder: 'drop' });
      expect(epoch(dropped)).toEqual(kept.filter(({ length }) => length === size));
      expect(dropped.count * size + dropped.remainder).toBe(all.size);
    }
  });

  test('holds X, y and the rest of the same examples, with their types', () => {
    const all = new Dataset({
      name: 'mixed',
      X: numbers(
        Uint8Array.from({ length: 24 }, (_, i) => i),
        [2, 2, 1],
        { scale: 0.5 },
      ),
      y: numbers(Uint8Array.of(5, 4, 3, 2, 1, 0)),
      extra: { word: texts(['a', 'b', 'c', 'd', 'e', 'f']), target: numbers([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]) },
    });
    for (const { X, y, word, target } of all.batches(4, { rng: rng(1) })) {
      expect([X.dtype, y.dtype, (target as tf.Tensor).dtype]).toEqual(['float32', 'int32', 'float32']);
      const rows = (word as string[]).map((letter) => letter.charCodeAt(0) - 97);
      expect(X.shape).toEqual([rows.length, 2, 2, 1]);
      // Nested loops over what was put in.
      expect(X.arraySync()).toEqual(
        rows.map((row) => [0, 1].map((h) => [0, 1].map((w) => [(row * 4 + h * 2 + w) / 2]))),
      );
      expect(y.arraySync()).toEqual(rows.map((row) => 5 - row));
      expect((target as tf.Tensor).arraySync()).toEqual(rows.map((row) => row + 0.5));
    }
  });

  test('gives texts as a list', () => {
    const words = new Dataset({ name: 'words', X: texts(['a', '', 'c']), y: texts(['x', 'y', 'z']) });
    expect(Array.from(words.batches(2), ({ X, y }) => [X, y])).toEqual([
      [
        ['a', ''],
        ['x', 'y'],
      ],
      [['c'], ['z']],
    ]);
  });

  test('is another one each time, and the whole run is the same for the same seed', () => {
    const run = () => {
      const random = rng(7);
      const batches = table(20).batches(6, { rng: random });
      // Two loops over one, and then batches made anew with the same rng, as in a loop over epochs.
      return [epoch(batches), epoch(batches), epoch(table(20).batches(6, { rng: random }))];
    };
    const [first, second, third] = run();
    expect(first).not.toEqual(second);
    expect(second).not.toEqual(third);
    expect(run()).toEqual([first, second, third]);
  });

  test('that is left early does not change the next ones', () => {
    const second = (early: boolean) => {
      const batches = table(20)
        .map(noise())
        .batches(6, { rng: rng(3) });
      for (const _ of batches) if (early) break;
      return epoch(batches);
    };
    expect(second(true)).toEqual(second(false));
  });
});

describe('the tensors of a batch', () => {
  const held = () => tf.memory().numTensors;

  test('live until the next batch, and none is left after the loop', () => {
    const before = held();
    const seen: tf.Tensor[] = [];
    for (const { X, y } of table(10).batches(4)) {
      seen.push(X, y);
      expect(held()).toBe(before + 2);
      expect([X.isDisposed, y.isDisposed]).toEqual([false, false]);
    }
    expect(seen.map((tensor) => tensor.isDisposed)).toEqual(seen.map(() => true));
    expect(held()).toBe(before);
  });

  test('go away when the loop is left by break or by an error', () => {
    const before = held();
    for (const _ of table(10).batches(4)) break;
    expect(() => {
      for (const _ of table(10).batches(4)) throw new Error('a cell that fails');
    }).toThrow('a cell that fails');
    expect(held()).toBe(before);
  });

  test('stay where they are kept, and may be disposed by whoever likes to', () => {
    const before = held();
    const kept: tf.Tensor[] = [];
    for (const { X, y } of table(10).batches(4)) {
      kept.push(tf.keep(X));
      y.dispose();
    }
    expect(held()).toBe(before + 3);
    expect(kept.map((X) => X.shape)).toEqual([
      [4, 3],
      [4, 3],
      [2, 3],
    ]);
    tf.dispose(kept);
    expect(held()).toBe(before);
  });

  test('may be used inside tidy, around the loop or in it', () => {
    const before = held();
    const sum = tf.tidy(() => {
      let total = tf.scalar(0) as tf.Tensor;
      for (const { X } of table(10).batches(4)) total = total.add(tf.tidy(() => X.sum()));
      return total;
    });
    expect(sum.arraySync()).toBe(10 * 45 * 3 + 10 * 3); // 10 x (0 + ... + 9) in three columns, and 0 + 1 + 2 ten times
    sum.dispose();
    expect(held()).toBe(before);
  });
});

describe('batches', () => {
  test('say how many they are and what is left over', () => {
    expect([
      `${table(10).batches(4)}`,
      `${table(10).batches(4, { remainder: 'drop' })}`,
      `${table(9).batches(4, { remainder: 'drop' })}`,
      `${table(8).batches(8)}`,
    ]).toEqual([
      '3 batches of 4, the last one of 2',
      '2 batches of 4, 2 examples left out',
      '2 batches of 4, 1 example left out',
      '1 batch of 8',
    ]);
    expect(displayed(table(10).batches(5))).toEqual({ 'text/plain': 'table: 2 batches of 5' });
  });

  test.each<[number, string]>([
    [11, 'it has 10 examples; wanted a size of at most that'],
    [2.5, 'wanted a whole number from 1 to 10'],
    [0, 'wanted a whole number from 1 to 10'],
    [Number.NaN, 'wanted a whole number from 1 to 10'],
  ])('of %d are refused in one sentence', (size, why) => {
    expect(() => table(10).batches(size)).toThrow(
      new RangeError(`Cannot make batches of ${size} from "table": ${why}`),
    );
  });

  test('of nothing are refused in one sentence', () => {
    expect(() => table(10).take(0).batches(1)).toThrow(
      new RangeError(
        'Cannot make batches of 1 from "table": it has no examples; look at what it was filtered or sliced by',
      ),
    );
  });

  test('know two ways to treat the remainder', () => {
    expect(() => table(10).batches(4, { remainder: 'keeep' as 'keep' })).toThrow(
      new RangeError(
        'Cannot treat the remainder by "keeep": no such way. Did you mean "keep"? Known: keep, drop',
      ),
    );
  });

  test('want an rng where a transform draws, since each epoch would draw the same without', () => {
    const before = tf.memory().numTensors;
    expect(() => [...table(10).map(noise()).batches(4)]).toThrow(
      new TypeError(
        'Cannot make batches of "table": a transform draws at random, and batches got no rng. Try batches(size, { rng: rng(1) })',
      ),
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  test('of data without labels tell so when y is read', () => {
    const plain = new Dataset({ name: 'plain', X: numbers([1, 2]) });
    for (const batch of plain.batches(2)) {
      expect(Object.keys(batch)).toEqual(['X']);
      expect(() => batch.y).toThrow(
        new ReferenceError('Cannot read y: the dataset "plain" has no labels, its columns are X'),
      );
    }
  });
});
