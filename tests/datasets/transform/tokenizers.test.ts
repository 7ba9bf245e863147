import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { characters } from '../../../lib/datasets/transform/characters.ts';
import { tokenize } from '../../../lib/datasets/transform/tokenize.ts';
import { words } from '../../../lib/datasets/transform/words.ts';

describe('characters', () => {
  test('come back, an emoji as one of them', () => {
    const tokenizer = characters(['hello', '你好', 'a👍b\n']);
    expect(tokenizer.vocabulary.slice(2)).toEqual([...new Set('hello你好a👍b\n')].sort());
    expect(tokenizer.encode('👍').length).toBe(1);
    for (const text of ['', 'hello 你'.replace(' ', ''), '\n👍👍']) {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  test('have the numbers of their places in the vocabulary, others that of the unknown', () => {
    const { encode, decode, padding, unknown } = characters(['cab']);
    expect([padding, unknown]).toEqual([0, 1]);
    expect([...encode('abcx')]).toEqual([2, 3, 4, 1]);
    expect(decode([2, 1, 0, 0, 4])).toBe('a<unk>c');
  });

  test('numbers outside of the vocabulary are told', () => {
    const { decode } = characters(['ab']);
    for (const odd of [4, -1, 0.5, Number.NaN]) {
      expect(() => decode([2, odd])).toThrow(
        new RangeError(`Cannot decode ${odd}: wanted whole numbers from 0 to 3, the vocabulary's`),
      );
    }
  });
});

describe('words', () => {
  test('are counted, the most frequent first, equals as they come', () => {
    const tokenizer = words(['The cat sat.', 'the dog sat; a cat sat']);
    // Counted by hand: sat 3, the 2, cat 2, and one each of the rest.
    expect(tokenizer.vocabulary).toEqual(['<pad>', '<unk>', 'sat', 'the', 'cat', '.', 'dog', ';', 'a']);
    expect([...tokenizer.encode('A cat, the bird')]).toEqual([8, 4, 1, 3, 1]);
    expect(tokenizer.decode([8, 4, 1, 0])).toBe('a cat <unk>');
  });

  test('may be limited, and may keep their case', () => {
    expect(words(['b a a', 'c'], { max: 4 }).vocabulary).toEqual(['<pad>', '<unk>', 'a', 'b']);
    expect(words(['The the'], { lowerCase: false }).vocabulary.slice(2)).toEqual(['The', 'the']);
    expect(() => words(['a'], { max: 2 })).toThrow(
      new RangeError(
        'Cannot make a vocabulary of 2 words: wanted more than 2, which padding and unknown take',
      ),
    );
  });

  test('keep what joins them together, and know all letters', () => {
    expect(words(["Don't re-enter: naïve 东京 3.5"]).vocabulary.slice(2)).toEqual([
      "don't",
      're-enter',
      ':',
      'naïve',
      '东京',
      '3',
      '.',
      '5',
    ]);
  });

  test('may be called like parts of an object, or like the special tokens', () => {
    const { encode, decode, vocabulary } = words(['constructor __proto__ toString <pad>']);
    expect(encode('hasOwnProperty valueOf')).toEqual(Int32Array.of(1, 1));
    expect(decode(encode('constructor'))).toBe('constructor');
    expect(vocabulary.filter((token) => token === '<pad>').length).toBe(1);
    expect([...encode('<pad>')]).not.toContain(0);
  });
});

describe('a dataset of texts', () => {
  const reviews = new Dataset({
    name: 'reviews',
    X: texts(['good good film', 'bad', '', 'a film']),
    y: numbers(Uint8Array.of(1, 0, 0, 1)),
    classes: ['bad', 'good'],
  });

  test('becomes tokens of one length, with the labels of the view', () => {
    const view = reviews.select([3, 0]);
    const tokenizer = words(['good film bad']);
    const made = tokenize(view, tokenizer, { length: 2, truncate: 'pre' });
    for (const { X, y } of made.batches(2)) {
      expect(X.dtype).toBe('int32');
      expect(X.arraySync()).toEqual([
        [1, 3],
        [2, 3],
      ]);
      expect(y.arraySync()).toEqual([1, 1]);
    }
    expect(made.labels()).toEqual(Int32Array.of(1, 1));
    expect(tokenize(reviews, tokenizer).shape).toEqual([3]);
  });

  test('of numbers is refused', () => {
    expect(() => tokenize(new Dataset({ name: 'n', X: numbers([1]) }), words(['a']))).toThrow(
      new TypeError('Cannot tokenize "n": its X holds numbers; wanted texts'),
    );
  });
});

test('random texts come back from the characters that they have', () => {
  const random = rng('texts');
  const letters = [...'abc \n\t<>&"\'\\é你👍\u0000'];
  const all = Array.from({ length: 50 }, () =>
    Array.from({ length: random.int(20) }, () => random.pick(letters)).join(''),
  );
  const { encode, decode } = characters(all);
  expect(all.map((text) => decode(encode(text)))).toEqual(all);
});
