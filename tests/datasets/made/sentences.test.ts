import { expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { sentences } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, textsOf } from './columns.ts';

// A reader of its own: it knows words and how English puts them together, and nothing of the rules that wrote them.
type Count = 'one' | 'many';

const nouns = ['bird', 'boy', 'cat', 'dog', 'farmer', 'girl', 'horse', 'key', 'neighbour', 'teacher'];
const verbs = ['sleep', 'wait', 'sing', 'see', 'like', 'follow', 'hear', 'know'];
const transitive = new Set(verbs.slice(3));
const adjectives = new Set(['big', 'quiet', 'small', 'tired', 'young']);
const prepositions = new Set(['near', 'behind', 'beside', 'with']);
const determiners: Record<string, Count[]> = {
  the: ['one', 'many'],
  a: ['one'],
  this: ['one'],
  every: ['one'],
  some: ['many'],
  these: ['many'],
  many: ['many'],
};
const nounCount = (word: string): Count | undefined =>
  nouns.includes(word) ? 'one' : nouns.includes(word.replace(/s$/, '')) ? 'many' : undefined;
const verbOf = (word: string): { stem: string; count: Count } | undefined => {
  if (verbs.includes(word)) return { stem: word, count: 'many' };
  const stem = word.replace(/s$/, '');
  return verbs.includes(stem) ? { stem, count: 'one' } : undefined;
};
const beOf: Record<string, Count> = { is: 'one', was: 'one', are: 'many', were: 'many' };

/** The number of the subject; throws with what is wrong. */
function read(sentence: string): Count {
  const words = sentence.split(' ');
  let at = 0;
  const wrong = (what: string): never => {
    throw new Error(`${what} before "${words.slice(at).join(' ')}"`);
  };

  const nounPhrase = (): Count => {
    const allowed = determiners[words[at++]!] ?? wrong('no determiner');
    if (adjectives.has(words[at]!)) at++;
    const count = nounCount(words[at++]!) ?? wrong('no noun');
    if (!allowed.includes(count)) wrong('determiner and noun disagree');
    return count;
  };
  const verbPhrase = (subject: Count): void => {
    const word = words[at++]!;
    const be = beOf[word];
    if (be !== undefined) {
      if (be !== subject) wrong('subject and verb disagree');
      if (adjectives.has(words[at]!)) at++;
      else if (prepositions.has(words[at++]!)) nounPhrase();
      else wrong('nothing after to be');
      return;
    }
    const verb = verbOf(word) ?? wrong('no verb');
    if (verb.count !== subject) wrong('subject and verb disagree');
    if (transitive.has(verb.stem)) nounPhrase();
  };

  const subject = nounPhrase();
  if (prepositions.has(words[at]!)) {
    at++;
    nounPhrase();
  } else if (words[at] === 'that') {
    at++;
    if (verbOf(words[at]!) !== undefined) verbPhrase(subject);
    else {
      const seer = nounPhrase();
      const verb = verbOf(words[at++]!) ?? wrong('no verb');
      if (verb.count !== seer || !transitive.has(verb.stem)) wrong('seer and verb disagree');
    }
  }
  verbPhrase(subject);
  if (words[at] !== '.' || at !== words.length - 1) wrong('no full stop');
  return subject;
}

const data = sentences({ n: 2000, rng: rng(1) });
const written = textsOf(data);

test('every sentence is English to a reader of its own, and its subject has the number of its label', () => {
  const labels = flat(data, 'y');
  written.forEach((sentence, row) => {
    expect([sentence, read(sentence)]).toEqual([sentence, labels[row] === 0 ? 'one' : 'many']);
  });
  expect(countsOf(data)).toEqual([1000, 1000]);
  expect(data.classes).toEqual(['singular', 'plural']);
});

test('the reader sees what is wrong', () => {
  expect(read('the key near the dogs is big .')).toBe('one');
  expect(() => read('the key near the dogs are big .')).toThrow('subject and verb disagree before "big ."');
  expect(() => read('a dogs sleep .')).toThrow('determiner and noun disagree before "sleep ."');
  expect(() => read('the boy that the girls sees sleeps .')).toThrow('seer and verb disagree');
  expect(() => read('the boy sees .')).toThrow('no determiner before ""');
});

test('in a good part of them the noun before the verb is not its subject and has another number', () => {
  const misleading = written.filter((sentence) => {
    const words = sentence.split(' ');
    const main = words.findLastIndex((word) => word in beOf || verbOf(word) !== undefined);
    const nearest = words.slice(0, main).findLast((word) => nounCount(word) !== undefined)!;
    return nounCount(nearest) !== read(sentence);
  });
  expect(misleading.length).toBeGreaterThan(0.1 * written.length);
  expect(misleading.length).toBeLessThan(0.4 * written.length);
});
