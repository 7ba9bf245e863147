import { describe, expect, test } from '@jest/globals';
import { readCifar } from '../../../lib/datasets/format/cifar.ts';
import { refusal } from './refusal.ts';

/** The colour of a made picture. */
const made = (n: number, y: number, x: number, colour: number) =>
  (n * 7 + y * 31 + x * 3 + colour * 101) % 256;

/** A record as the authors describe it: label bytes, 1,024 reds row by row, 1,024 greens, 1,024 blues. */
function record(labels: number[], n: number): number[] {
  const planes = [0, 1, 2].flatMap((colour) =>
    Array.from({ length: 1024 }, (_, i) => made(n, Math.floor(i / 32), i % 32, colour)),
  );
  return [...labels, ...planes];
}

describe('a CIFAR file', () => {
  test('pixel (y, x) of every picture has its three colours side by side', () => {
    const { count, pictures, labels, groups } = readCifar(
      new Uint8Array([...record([3], 0), ...record([9], 1)]),
    );
    expect({ count, labels: [...labels], groups: [...groups] }).toEqual({
      count: 2,
      labels: [3, 9],
      groups: [],
    });
    const expected = [0, 1].flatMap((n) =>
      Array.from({ length: 3072 }, (_, i) => made(n, Math.floor(i / 96), Math.floor(i / 3) % 32, i % 3)),
    );
    expect([...pictures]).toEqual(expected);
  });

  test('CIFAR-100 has a group before the class', () => {
    const bytes = new Uint8Array([...record([19, 99], 0), ...record([0, 5], 1)]);
    const { labels, groups } = readCifar(bytes, { classes: 100 });
    expect([...labels]).toEqual([99, 5]);
    expect([...groups]).toEqual([19, 0]);
  });

  test.each([
    [10 as const, [], 'Cannot read CIFAR-10: the file is empty'],
    [
      10 as const,
      record([1], 0).slice(1),
      'Cannot read CIFAR-10: the file has 3072 bytes; wanted a multiple of 3073, the bytes of a picture',
    ],
    [
      100 as const,
      record([1], 0),
      'Cannot read CIFAR-100: the file has 3073 bytes; wanted a multiple of 3074, the bytes of a picture',
    ],
    [
      10 as const,
      [...record([9], 0), ...record([10], 0)],
      'Cannot read CIFAR-10: picture 2 is of class 10, wanted 0 to 9',
    ],
    [100 as const, record([20, 5], 0), 'Cannot read CIFAR-100: picture 1 is of group 20, wanted 0 to 19'],
    [
      10 as const,
      [...Buffer.from('<html><body>Moved')],
      'Cannot read CIFAR-10: it looks like a web page; wanted a multiple of 3073, the bytes of a picture',
    ],
  ])('CIFAR-%s: what is none is refused', (classes, bytes, sentence) => {
    expect(refusal(() => readCifar(new Uint8Array(bytes), { classes }))).toBe(sentence);
  });
});
