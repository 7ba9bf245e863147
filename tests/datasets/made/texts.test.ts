import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { dates, madeNames, mail, plays, reversed, reviews, write } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, mean, textsOf } from './columns.ts';

test('reversed words are reversed, of the lengths and letters that were asked for', () => {
  const data = reversed({ n: 500, lengths: [2, 5], letters: 'xyzä', rng: rng(1) });
  const [X, y] = [textsOf(data), textsOf(data, 'y')];
  X.forEach((word, row) => {
    expect(word).toMatch(/^[xyzä]{2,5}$/);
    let back = '';
    for (let i = word.length - 1; i >= 0; i--) back += word[i];
    expect(y[row]).toBe(back);
  });
  expect(new Set(X.map((word) => word.length))).toEqual(new Set([2, 3, 4, 5]));
  expect(() => reversed({ lengths: [5, 4] })).toThrow(
    new RangeError('Cannot make reversed with longest = 4: wanted a whole number from 5 on'),
  );
});

describe('dates', () => {
  const data = dates({ n: 4000, years: [1890, 2110], rng: rng(1) });
  const pairs = textsOf(data).map((written, row) => [written, textsOf(data, 'y')[row]!] as const);

  test('the ISO form is a day that the calendar has', () => {
    for (const [, iso] of pairs) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
    const days = new Set(pairs.map(([, iso]) => iso.slice(8)));
    expect(days.size).toBe(31);
  });

  test('what is written is the same day, as Date and a few patterns read it', () => {
    for (const [written, iso] of pairs) expect([written, dayOf(written)]).toEqual([written, iso]);
  });

  test('where a weekday is written it is the right one', () => {
    const named = pairs.filter(([written]) =>
      /^[A-Z][a-z]*day,|^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) /.test(written),
    );
    expect(named.length).toBeGreaterThan(500);
    for (const [written, iso] of named) {
      const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(iso));
      expect(name.startsWith(/^[A-Z][a-z]+/.exec(written)![0])).toBe(true);
    }
  });

  test('ordinals are English: 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 31st', () => {
    const ordinals = new Set(pairs.flatMap(([written]) => /\d+(?:st|nd|rd|th)/.exec(written)?.[0] ?? []));
    const teens = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24, 25, 26, 27, 28, 29, 30];
    const expected = ['1st', '2nd', '3rd', '21st', '22nd', '23rd', '31st', ...teens.map((day) => `${day}th`)];
    expect([...ordinals].sort()).toEqual(expected.sort());
  });

  test('years are within the bounds, and bounds that are none are told', () => {
    const years = pairs.map(([, iso]) => Number(iso.slice(0, 4)));
    expect([Math.min(...years), Math.max(...years)]).toEqual([1890, 2110]);
    expect(() => dates({ years: [2000, 1999] })).toThrow(
      new RangeError('Cannot make dates with the last year = 1999: wanted a whole number from 2000 on'),
    );
    expect(() => dates({ years: [2000, 10_000] })).toThrow(
      new RangeError('Cannot make dates with the last year = 10000: wanted 9999 at most'),
    );
  });

  /** The day, read by Date where it can, after the parts that it cannot read are taken away or turned round. */
  function dayOf(written: string): string {
    const plain = written
      .replace(/^[A-Z][a-z]*day, |^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) /, '')
      .replace(/(\d)(?:st|nd|rd|th)/, '$1')
      .replace(' of ', ' ')
      .replace(/^(\d+)\.(\d+)\.(\d+)$/, '$3/$2/$1')
      .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1/$2/$3');
    const local = new Date(plain);
    return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()))
      .toISOString()
      .slice(0, 10);
  }
});

describe('made names', () => {
  const names = textsOf(madeNames({ n: 3000, rng: rng(1) }));

  test('are all different, of 3 to 11 small letters', () => {
    expect(new Set(names).size).toBe(3000);
    for (const name of names) expect(name).toMatch(/^[a-z]{3,11}$/);
  });

  test('have every letter: who counts which follows which has no empty row', () => {
    expect([...new Set(names.join(''))].sort().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  test('sound like names: they end in a far more often than letters at random, and q comes with u or not at all', () => {
    expect(mean(names.map((name) => (name.endsWith('a') ? 1 : 0)))).toBeGreaterThan(0.2);
    expect(mean(names.map((name) => (/[^aeiouy]{5}/.test(name) ? 1 : 0)))).toBeLessThan(0.02);
    expect(mean(names.map((name) => name.length))).toBeGreaterThan(4.5);
    expect(mean(names.map((name) => name.length))).toBeLessThan(8);
  });
});

describe('plays', () => {
  const speeches = textsOf(plays({ n: 300, rng: rng(1) }));

  test('a speech is a name in capitals with a colon, then one to five lines of verse', () => {
    for (const speech of speeches) expect(speech).toMatch(/^[A-Z ]+:(\n[A-Z][^\n{}]+[.,;?]){1,5}$/);
  });

  test('nobody answers himself', () => {
    const names = speeches.map((speech) => speech.split(':')[0]);
    expect(names.filter((name, i) => name === names[i - 1])).toEqual([]);
  });
});

describe('reviews', () => {
  const good = new Set(
    'brilliant charming clever funny gripping moving tender touching warm wonderful'.split(' '),
  );
  const bad = new Set('boring clumsy dull forgettable lazy noisy shallow stale tedious terrible'.split(' '));
  const tone = (words: string[]) =>
    words.reduce((sum, word) => sum + (good.has(word) ? 1 : 0) - (bad.has(word) ? 1 : 0), 0);
  const denial = /\b(not|never|hardly|nothing|anything but)\b/;

  /** Reads a review: a concession counts for nothing, a denied clause for its opposite. */
  const meaning = (review: string) =>
    review.split(' , ').reduce((sum, clause) => {
      if (clause.includes('although')) return sum;
      return sum + tone(clause.split(' ')) * (denial.test(clause) ? -1 : 1);
    }, 0);

  test('mean what their label says, to a reader who knows denial and concession', () => {
    const data = reviews({ n: 1000, negation: 0.5, rng: rng(1) });
    const labels = flat(data, 'y');
    textsOf(data).forEach((review, row) => {
      expect([review, Math.sign(meaning(review))]).toEqual([review, labels[row] === 1 ? 1 : -1]);
    });
    expect(countsOf(data)).toEqual([500, 500]);
  });

  test('mislead who only counts words, as often as they deny', () => {
    const share = (negation: number) => {
      const data = reviews({ n: 2000, negation, rng: rng(2) });
      const labels = flat(data, 'y');
      return mean(
        textsOf(data).map((review, row) =>
          Math.sign(tone(review.split(' '))) === (labels[row] === 1 ? 1 : -1) ? 1 : 0,
        ),
      );
    };
    expect(share(0)).toBe(1);
    expect(Math.abs(share(0.3) - 0.7)).toBeLessThan(0.04);
    expect(share(1)).toBe(0);
  });

  test('a share that is none is told', () => {
    expect(() => reviews({ negation: 1.5 })).toThrow(
      new RangeError('Cannot make reviews with negation = 1.5: wanted a number from 0 to 1'),
    );
  });
});

describe('mail', () => {
  test('has a subject, a greeting, a body and a close, half of it spam', () => {
    const data = mail({ n: 200, rng: rng(1) });
    expect(countsOf(data)).toEqual([100, 100]);
    expect(data.classes).toEqual(['ham', 'spam']);
    for (const letter of textsOf(data)) expect(letter).toMatch(/^Subject: .+\n\n.+\n.+\n.+\n$/);
  });

  test('a naive Bayes of one page tells most of it, and less where all sentences are common to both', () => {
    const bodies = (overlap: number) => {
      const data = mail({ n: 600, overlap, rng: rng(2) });
      const words = textsOf(data).map(
        (letter) =>
          letter
            .split('\n')[3]!
            .toLowerCase()
            .match(/[a-z]+/g)!,
      );
      return naiveBayes(words, flat(data, 'y'), 300);
    };
    expect(bodies(0.3)).toBeGreaterThan(0.93);
    expect(bodies(1)).toBeLessThan(0.62);
  });

  function naiveBayes(words: string[][], labels: ArrayLike<number>, train: number): number {
    const counts = [new Map<string, number>(), new Map<string, number>()];
    for (let row = 0; row < train; row++) {
      for (const word of words[row]!)
        counts[labels[row]!]!.set(word, (counts[labels[row]!]!.get(word) ?? 0) + 1);
    }
    const totals = counts.map((count) => [...count.values()].reduce((a, b) => a + b, 0));
    const right = words.slice(train).filter((letter, i) => {
      const [ham, spam] = counts.map((count, c) =>
        letter.reduce((sum, word) => sum + Math.log(((count.get(word) ?? 0) + 1) / (totals[c]! + 200)), 0),
      );
      return Number(spam! > ham!) === labels[train + i];
    });
    return right.length / (words.length - train);
  }
});

describe('a grammar', () => {
  test('writes each way equally often and follows names in braces', () => {
    const random = rng(1);
    const counts = new Map<string, number>();
    for (let i = 0; i < 3000; i++) {
      const text = write({ s: ['a{t}', 'b'], t: ['1', '2'] }, 's', random);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['a1', 'a2', 'b']);
    // Standard deviations of 24 and 27.
    expect(Math.abs(counts.get('a1')! - 750)).toBeLessThan(95);
    expect(Math.abs(counts.get('b')! - 1500)).toBeLessThan(110);
  });

  test('without the rule that is asked for is told with its rules', () => {
    expect(() => write({ noun: ['a {verbs}'], verb: ['is'] }, 'noun', rng(1))).toThrow(
      new RangeError('Cannot write "verbs": no such rule. Did you mean "verb"? Known: noun, verb'),
    );
  });
});
