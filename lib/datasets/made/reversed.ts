import { type Rng, rng as seeded } from '../../base/index.ts';
import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantWhole } from './want.ts';

export interface ReversedOptions {
  n?: number;
  /** The shortest and the longest word. */
  lengths?: readonly [number, number];
  letters?: string;
  rng?: Rng;
}

/** Random words and the same ones from back to front: the smallest translation. X and y: texts. */
export function reversed({
  n = 1000,
  lengths = [4, 8],
  letters = 'abcdefghijklmnopqrstuvwxyz',
  rng = seeded(0).fork('reversed'),
}: ReversedOptions = {}): Dataset<Texts, Texts> {
  const [shortest, longest] = lengths;
  const alphabet = [...letters];
  wantWhole('reversed', { n, shortest, 'the number of letters': alphabet.length });
  wantWhole('reversed', { longest }, shortest);
  const words = Array.from({ length: n }, () =>
    Array.from({ length: shortest + rng.int(longest - shortest + 1) }, () => rng.pick(alphabet)),
  );
  return new Dataset({
    name: 'reversed',
    X: texts(words.map((word) => word.join(''))),
    y: texts(words.map((word) => word.toReversed().join(''))),
    note: `made: words of ${shortest} to ${longest} letters, and their reverse`,
  });
}
