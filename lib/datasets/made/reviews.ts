import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { type Grammar, write } from './grammar.ts';
import { wantShare, wantWhole } from './want.ts';

export interface ReviewsOptions {
  n?: number;
  /** The share of reviews that say what they mean by denying or granting the opposite. */
  negation?: number;
  rng?: Rng;
}

const praise = 'brilliant charming clever funny gripping moving tender touching warm wonderful'.split(' ');
const blame = 'boring clumsy dull forgettable lazy noisy shallow stale tedious terrible'.split(' ');

const common: Grammar = {
  film: ['film', 'movie', 'picture', 'comedy', 'drama', 'thriller'],
  part: ['acting', 'cast', 'dialogue', 'ending', 'music', 'plot', 'script', 'story'],
  very: ['', '', 'really ', 'quite ', 'very '],
  never: ['not', 'never', 'hardly'],
  frame: [
    '{claim} .',
    '{claim} .',
    'all in all , {claim} .',
    'i must say {claim} .',
    '{claim} , as far as i can tell .',
  ],
};

// In every claim only the meant side holds: words of the other are denied, or granted after "although".
const plain = [
  'the {part} is {very}{meant}',
  'a {meant} {film} with a {meant} {part}',
  'this {film} is {very}{meant} and {meant}',
];
const turned = [
  'the {part} is {never} {other}',
  'there is nothing {other} about this {film}',
  'this {film} is anything but {other}',
  'although the {part} is {other} , the {film} is {meant}',
  'the {film} is {never} {other} or {other}',
];

/**
 * Sentences of film reviews, words apart by spaces. X: texts; y: negative or positive.
 * Where something is denied, counting words misleads: "the plot is never dull" is praise.
 */
export function reviews({
  n = 2000,
  negation = 0.3,
  rng = seeded(0).fork('reviews'),
}: ReviewsOptions = {}): Dataset<Texts> {
  wantWhole('reviews', { n });
  wantShare('reviews', { negation });
  const y = balancedLabels(n, 2, rng);
  const written = Array.from(y, (positive) => {
    const [meant, other] = positive ? [praise, blame] : [blame, praise];
    const claim = rng() < negation ? turned : plain;
    return write({ ...common, claim, meant, other }, 'frame', rng);
  });
  return new Dataset({
    name: 'reviews',
    X: texts(written),
    y: numbers(y),
    classes: ['negative', 'positive'],
    note: `made: a small grammar, ${Math.round(100 * negation)} % by negation`,
  });
}
