import { type Rng, rng as seeded } from '../../base/index.ts';
import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { type Grammar, write } from './grammar.ts';
import { wantWhole } from './want.ts';

export interface PlaysOptions {
  /** The number of speeches. */
  n?: number;
  rng?: Rng;
}

const speakers = [
  'ALDRIC',
  'BEATRIX',
  'THE DUKE',
  'CORVIN',
  'FIRST GUARD',
  'SECOND GUARD',
  'LADY MAREN',
  'FOOL',
];

const verses: Grammar = {
  verse: [
    '{Call} {you} {verb}, and {image} {shall} {fade};',
    'What {thing} is this that {shall} {fade} {when}?',
    'I {swear} by {image}, {you} {shall} not {fade}.',
    'No {thing} of {image} {shall} {fade} {when},',
    'My {friend}, {image} {shall} {fade} {when}.',
    'And yet {image} {shall} {fade} {when},',
    '{Call} who would {fade} where {you} {verb}?',
    'Go, {friend}, and tell {whom} that I {verb}.',
    'Then let {image} {fade}, for I {swear} it.',
    'If {you} {verb}, {image} {shall} {fade};',
  ],
  Call: ['Alas,', 'Come,', 'Hark,', 'Nay,', 'O,', 'Peace,'],
  you: ['thou dost', 'you', 'they', 'we'],
  verb: ['dream', 'hope', 'love', 'mourn', 'speak', 'wander', 'watch'],
  image: ['the {pale} {moon}', 'this {pale} {moon}', 'my {pale} {moon}', 'the {moon}'],
  pale: ['bitter', 'gentle', 'golden', 'pale', 'silent', 'sweet', 'weary'],
  moon: ['crown', 'heart', 'morning', 'night', 'rose', 'sea', 'sword', 'winter'],
  shall: ['shall', 'must', 'may', 'will', 'would'],
  fade: ['break', 'fade', 'fall', 'return', 'sleep', 'weep'],
  thing: ['grief', 'honour', 'sorrow', 'treason', 'wonder'],
  when: ['ere the day', 'before my eyes', 'till we meet again', 'at thy word', 'upon the hour'],
  swear: ['swear', 'vow', 'fear', 'say'],
  friend: ['friend', 'lord', 'lady', 'cousin', 'brother'],
  whom: ['the king', 'the queen', 'thy master', 'my daughter'],
};

/**
 * Speeches of a play that never ends: a name in capitals, a colon, one to five lines of verse. X: texts.
 * Joined with an empty line between them they read like the text of one.
 */
export function plays({ n = 500, rng = seeded(0).fork('plays') }: PlaysOptions = {}): Dataset<Texts> {
  wantWhole('plays', { n });
  let last = '';
  const speeches = Array.from({ length: n }, () => {
    last = rng.pick(speakers.filter((speaker) => speaker !== last)); // nobody answers himself
    const lines = Array.from({ length: 1 + rng.int(5) }, () => write(verses, 'verse', rng));
    return [`${last}:`, ...lines].join('\n');
  });
  return new Dataset({ name: 'plays', X: texts(speeches), note: 'made: speeches from a small grammar' });
}
