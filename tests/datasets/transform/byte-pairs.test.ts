import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { bytePairs } from '../../../lib/datasets/transform/byte-pairs.ts';

const repeated = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([word, count]) => Array<string>(count).fill(word));

test('the merges of the paper’s words are those of the paper', () => {
  // Sennrich, Haddow, Birch (2016), with the counts of its algorithm 1; the Python package tokenizers 0.23.3 finds
  // the same four first: es, est, lo, low.
  const learned = bytePairs(repeated({ low: 5, lower: 2, newest: 6, widest: 3 }), { merges: 4 });
  expect(learned.vocabulary.slice(258)).toEqual(['es', 'est', 'lo', 'low']);
  const tokens = (text: string) => Array.from(learned.encode(text), (token) => learned.vocabulary[token]);
  expect(tokens('lowest')).toEqual(['low', 'est']);
  expect(tokens('wow é')).toEqual(['w', 'o', 'w', ' ', '<c3>', '<a9>']);
});

/** The algorithm as it is told, counting everything anew before each merge. */
function naive(pieces: readonly string[], merges: number): string[] {
  const sequences = pieces.map((piece) => Array.from(Buffer.from(piece), (byte) => byte + 2));
  const shown = new Map<number, string>();
  const text = (token: number): string => shown.get(token) ?? String.fromCharCode(token - 2);
  const learned: string[] = [];
  for (let token = 258; token < 258 + merges; token++) {
    const counts = new Map<string, number>();
    for (const sequence of sequences) {
      for (let i = 1; i < sequence.length; i++) {
        const pair = `${sequence[i - 1]} ${sequence[i]}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    const numbers = (pair: string) => pair.split(' ').map(Number) as [number, number];
    const [best] = [...counts].sort(([p, m], [q, n]) => {
      const [[a, b], [c, d]] = [numbers(p), numbers(q)];
      return n - m || a - c || b - d;
    });
    if (best === undefined) break;
    const [first, second] = numbers(best[0]);
    for (const sequence of sequences) {
      for (let i = 0; i + 1 < sequence.length; i++) {
        if (sequence[i] === first && sequence[i + 1] === second) sequence.splice(i, 2, token);
      }
    }
    shown.set(token, text(first) + text(second));
    learned.push(shown.get(token)!);
  }
  return learned;
}

test('what is counted again after each merge is what counting everything anew gives', () => {
  const random = rng('pairs');
  for (let round = 0; round < 30; round++) {
    const pieces = Array.from({ length: 1 + random.int(20) }, () =>
      Array.from({ length: 1 + random.int(8) }, () => random.pick('aab')).join(''),
    );
    expect(bytePairs(pieces, { merges: 12 }).vocabulary.slice(258)).toEqual(naive(pieces, 12));
  }
});

test('any text comes back, also one that was never seen', () => {
  const { encode, decode } = bytePairs(['some text to learn from, with some more text'], { merges: 20 });
  const random = rng('any');
  for (let round = 0; round < 50; round++) {
    const text = Array.from({ length: random.int(30) }, () =>
      random.pick(['te', 'xt', ' ', '\n', '  ', 'é', '你', '👍', '<pad>', '\u0000', '7', "'"]),
    ).join('');
    expect(decode([...encode(text), 0, 0])).toBe(text);
  }
});

test('texts without an end to their words take time in proportion to their length', () => {
  const { encode, decode } = bytePairs(['aaaaaaaa'], { merges: 3 });
  const long = 'a'.repeat(200_000);
  const tokens = encode(long);
  expect(tokens.length).toBe(25_000); // in eights
  expect(decode(tokens)).toBe(long);
});

test('merges stop where no pair is left, and half a merge is refused', () => {
  expect(bytePairs(['ab'], { merges: 100 }).vocabulary.length).toBe(259);
  expect(() => bytePairs(['ab'], { merges: 0.5 })).toThrow(
    new RangeError('Cannot learn 0.5 byte pairs: wanted a whole number from 0'),
  );
});
