import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { readCourse } from '../../lib/handout/site/index.ts';
import { buildIndex, type Entry } from '../../lib/handout/site/search/build-index.ts';
import { entriesOf } from '../../lib/handout/site/search/entries.ts';
import { find } from '../../lib/handout/site/search/find-script.ts';
import { tokens } from '../../lib/handout/site/search/terms.ts';

const { terms, sections } = readCourse();
const entries: Entry[] = [
  {
    href: 'a.html#x',
    heading: 'Back-propagation · 反向传播',
    of: '08',
    text: 'Gradients flow backwards; tf.tidy frees tensors.',
  },
  {
    href: 'a.html#y',
    heading: 'Steps',
    of: '08',
    text: 'Normalization and optimizers, 随机梯度下降法 and a naïve café.',
  },
  {
    href: 'b.html',
    heading: 'Loss',
    of: '07',
    text: '交叉熵 is the usual loss. Its gradient is simple. __proto__ and constructor are words.',
  },
  ...entriesOf([], terms, sections),
];
const index = buildIndex(entries);
const found = (query: string) => find(index, query).map(([at]) => entries[at]!.href);

/** Plain text search, another way to the same: which entries have every word of a query somewhere in their text. */
const plainly = (query: string): string[] => {
  const words = query.toLowerCase().split(/\s+/);
  return entries
    .filter(({ heading, text }) => words.every((word) => `${heading} ${text}`.toLowerCase().includes(word)))
    .map(({ href }) => href);
};

describe('search', () => {
  test('finds English words by their beginning, whatever the case', () => {
    expect(found('LOSS')[0]).toBe('b.html');
    expect(found('grad')).toEqual(expect.arrayContaining(['a.html#x', 'b.html', 'glossary.html#gradient']));
    expect(found('radient')).toEqual([]);
  });

  test('finds one form of a word by another: hyphens, plurals, -ise and -ize', () => {
    for (const query of ['backpropagation', 'back-propagation', 'back propagation', 'propagation']) {
      expect([query, found(query).includes('a.html#x')]).toEqual([query, true]);
    }
    expect(found('tf.tidy')).toEqual(['a.html#x']);
    expect(found('tidy')).toEqual(['a.html#x']);
    expect(found('tensor')).toContain('a.html#x');
    expect(found('gradients')).toContain('b.html');
    expect(found('normalisation')).toContain('a.html#y');
    expect(found('optimiser')).toContain('a.html#y');
    expect(found('naïve')).toEqual(['a.html#y']);
  });

  test('wants every word', () => {
    expect(found('loss gradient')).toContain('b.html');
    expect(found('loss gradient')).not.toContain('a.html#x');
    expect(found('gradient zebra')).toEqual([]);
  });

  test('finds Chinese by pairs of signs: a part, one sign, and what is only half there', () => {
    expect(found('梯度下降')).toEqual(expect.arrayContaining(['a.html#y', 'glossary.html#gradient-descent']));
    expect(found('熵')).toEqual(expect.arrayContaining(['b.html', 'glossary.html#entropy']));
    expect(found('反向传播')[0]).toBe('a.html#x');
    expect(found('随机梯度下降算法')).toContain('a.html#y');
    expect(found('量子纠缠')).toEqual([]);
  });

  test('takes both languages in one query', () => {
    expect(found('gradient 梯度下降')).toContain('glossary.html#gradient-descent');
    expect(found('entropy交叉熵')).toContain('glossary.html#cross-entropy');
  });

  test('puts what says it in its heading before what mentions it', () => {
    expect(found('kernel')[0]).toBe('glossary.html#kernel');
    expect(found('gradient')[0]).toBe('glossary.html#gradient');
  });

  test('finds the headings of the sources by their ids and words', () => {
    expect(found('2.7批标准化')[0]).toBe('sources.html#s-000-2.7');
    expect(found('局部响应归一化层')).toContain('sources.html#s-001-3.1.3');
  });

  test('answers nothing to nothing, and to signs alone', () => {
    for (const query of ['', '   ', '!?', '（）', '-']) expect([query, found(query)]).toEqual([query, []]);
  });

  test('takes words for words that objects have of their own', () => {
    for (const query of ['constructor', '__proto__', 'toString']) {
      expect([query, found(query)]).toEqual([query, query === 'toString' ? [] : ['b.html']]);
    }
    // Also after the way through the page.
    expect(find(JSON.parse(JSON.stringify(index)), '__proto__')).toHaveLength(1);
  });

  test('finds all that plain text search finds, for 300 words and Chinese pairs drawn from the texts', () => {
    const random = rng(7);
    for (let i = 0; i < 300; i++) {
      const { heading, text } = entries[Math.floor(random() * entries.length)]!;
      const all = tokens(`${heading} ${text}`).filter(({ parts }) => parts.length === 0);
      if (all.length === 0) continue;
      const one = all[Math.floor(random() * all.length)]!;
      const word = `${heading} ${text}`.slice(one.from, one.to);
      // Plain search also looks inside words; ours wants a beginning.
      const begins = new RegExp(one.run === undefined ? `(?<![\\p{L}\\p{N}_])${word}` : word, 'iu');
      const wanted = plainly(word).filter((href) =>
        entries.some((entry) => entry.href === href && begins.test(`${entry.heading} ${entry.text}`)),
      );
      expect([word, wanted.filter((href) => !found(word).includes(href))]).toEqual([word, []]);
      expect(wanted.length).toBeGreaterThan(0);
    }
  });

  test('cuts words with their places, so that they can be marked', () => {
    const text = 'The ReLU, 激活函数 and back-propagation';
    expect(tokens(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'The',
      'ReLU',
      '激活',
      '活函',
      '函数',
      'and',
      'back-propagation',
    ]);
  });

  test('cuts Chinese signs of two code units whole', () => {
    const text = '𠀀𠀁字';
    expect(tokens(text).map(({ from, to }) => text.slice(from, to))).toEqual(['𠀀𠀁', '𠀁字']);
  });
});
