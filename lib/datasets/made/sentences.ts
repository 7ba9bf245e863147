import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { type Grammar, often, write } from './grammar.ts';
import { wantWhole } from './want.ts';

export interface SentencesOptions {
  n?: number;
  rng?: Rng;
}

/**
 * A little English whose verbs agree with their subjects, however many nouns stand between:
 * "the keys that the boy sees are old ." A model that counts neighbours gets such sentences wrong.
 */
export const sentenceGrammar: Grammar = {
  sentence: ['{singular}', '{plural}'],
  singular: ['{one} {does} .', '{one} {is} .'],
  plural: ['{many} {do} .', '{many} {are} .'],

  one: often(
    3,
    '{a} {noun}',
    '{a} {noun} {place}',
    '{a} {noun} that {does}',
    '{a} {noun} that {many plain} {see}',
  ),
  many: often(
    3,
    '{some} {nouns}',
    '{some} {nouns} {place}',
    '{some} {nouns} that {do}',
    '{some} {nouns} that {one plain} {sees}',
  ),
  anyone: ['{one plain}', '{many plain}'],
  'one plain': ['{a} {noun}'],
  'many plain': ['{some} {nouns}'],
  place: ['{near} {anyone}'],

  a: ['the', 'a', 'the {old}', 'a {old}', 'this', 'every'],
  some: ['the', 'some', 'the {old}', 'some {old}', 'these', 'many'],
  old: ['big', 'quiet', 'small', 'tired', 'young'],
  near: ['near', 'behind', 'beside', 'with'],
  noun: ['bird', 'boy', 'cat', 'dog', 'farmer', 'girl', 'horse', 'key', 'neighbour', 'teacher'],
  nouns: ['birds', 'boys', 'cats', 'dogs', 'farmers', 'girls', 'horses', 'keys', 'neighbours', 'teachers'],
  does: ['sleeps', 'waits', 'sings', '{sees} {anyone}', '{sees} {anyone}'],
  do: ['sleep', 'wait', 'sing', '{see} {anyone}', '{see} {anyone}'],
  sees: ['sees', 'likes', 'follows', 'hears', 'knows'],
  see: ['see', 'like', 'follow', 'hear', 'know'],
  is: ['is {old}', 'was {old}', 'is {near} {anyone}'],
  are: ['are {old}', 'were {old}', 'are {near} {anyone}'],
};

/** Sentences of the small grammar, words and full stop apart by spaces. X: texts; y: the number of the subject. */
export function sentences({
  n = 2000,
  rng = seeded(0).fork('sentences'),
}: SentencesOptions = {}): Dataset<Texts> {
  wantWhole('sentences', { n });
  const classes = ['singular', 'plural'];
  const y = balancedLabels(n, classes.length, rng);
  return new Dataset({
    name: 'sentences',
    X: texts(Array.from(y, (label) => write(sentenceGrammar, classes[label]!, rng))),
    y: numbers(y),
    classes,
    note: 'made: a small grammar in which verbs agree with their subjects',
  });
}
